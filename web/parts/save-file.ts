/** Some browsers fetch what they save a moment after they were told to. */
const keptMs = 1_000;

/** Hands a file to the person, as their browser saves files. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
