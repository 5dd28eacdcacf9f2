/** The processes there are. A new process adds its name here; every registry then asks for its line. */
export const processKinds = ['order', 'batch', 'manager-change'] as const;

export type ProcessKind = (typeof processKinds)[number];

/** The workflow id of a process: business key, never personal data (rule 6). */
export function processIdOf(kind: ProcessKind, businessKey: string): string {
  return `${kind}/${businessKey}`;
}

/** The id of the n-th task of a process, safe in a URL. */
export function taskIdOf(kind: ProcessKind, businessKey: string, n: number): string {
  return `${kind}.${businessKey}.${n}`;
}
