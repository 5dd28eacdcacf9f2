/** The processes there are. A new process adds its name here; every registry then asks for its line. */
export const processKinds = [
  'order',
  'batch',
  'manager-change',
  'coverage',
  'solution',
  'contract',
  'contract-watch',
  'exit',
] as const;

export type ProcessKind = (typeof processKinds)[number];

/** The workflow id of a process: business key, never personal data (rule 6). */
export function processIdOf(kind: ProcessKind, businessKey: string): string {
  return `${kind}/${businessKey}`;
}

/** What an id made by `processIdOf` was made of. */
export function partsOf(processId: string): { readonly kind: ProcessKind; readonly businessKey: string } {
  const [kind = ''] = processId.split('/', 1);
  return { kind: kind as ProcessKind, businessKey: processId.slice(kind.length + 1) };
}

/** The id of the n-th task of a process, safe in a URL. */
export function taskIdOf(kind: ProcessKind, businessKey: string, n: number): string {
  return `${kind}.${businessKey}.${n}`;
}
