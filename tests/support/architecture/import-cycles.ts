import type { SourceFile } from './source-files';

/** The ways from a file back to itself, each told once: `a.ts → b.ts → a.ts`. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(files.map(({ file, imports }) => [file, imports.map(({ to }) => to)]));
  const finished = new Set<string>();
  const cycles: string[] = [];

  function visit(file: string, way: readonly string[]): void {
    const start = way.indexOf(file);
    if (start >= 0) {
      cycles.push([...way.slice(start), file].join(' → '));
      return;
    }
    if (finished.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    finished.add(file);
  }

  for (const { file } of files) visit(file, []);
  return cycles;
}
