import { readFileSync } from 'node:fs';

/** The last `lines` lines of a log, indented for showing under a message; a note when there is nothing to show. */
export function logTail(file: string, lines: number): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return '  (no log was written)';
  }
  const tail = text.trimEnd().split('\n').slice(-lines);
  if (tail.join('') === '') return '  (the log is empty)';
  return tail.map((line) => `  | ${line.slice(0, 400)}`).join('\n');
}
