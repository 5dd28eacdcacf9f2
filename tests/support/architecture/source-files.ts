import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../../scripts/servers/repository';

/** An import or re-export, as a file writes it. */
export interface Import {
  /** The file that imports, from the root of the repository. */
  readonly from: string;
  /** What it imports: a file from the root of the repository, or a package (`zod`, `node:fs`). */
  readonly to: string;
  readonly isPackage: boolean;
  /** `import type`: gone when the code runs. */
  readonly typeOnly: boolean;
}

/** A file of code of this repository. */
export interface SourceFile {
  /** From the root of the repository. */
  readonly file: string;
  readonly text: string;
  /** The text without comments and the contents of strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const codeFile = /\.(ts|tsx|mts|cts|cjs|mjs)$/;
const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^'\n]+)'/gm;
const dynamic = /\b(?:import|require)\(\s*'([^'\n]+)'\s*\)/g;

/** Every file of code that is in the repository or about to be. */
export function sourceFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n'))]
    .filter((file) => codeFile.test(file) && existsSync(path.join(repositoryRoot, file)))
    .map((file) => {
      const text = readFileSync(path.join(repositoryRoot, file), 'utf8');
      return { file, text, code: text.replace(commentOrString, "''"), imports: importsOf(file, text) };
    });
}

function importsOf(from: string, text: string): readonly Import[] {
  const written = [
    ...[...text.matchAll(statement)].map(([, type, to]) => ({ to, typeOnly: type !== undefined })),
    ...[...text.matchAll(dynamic)].map(([, to]) => ({ to, typeOnly: false })),
  ];
  return written.flatMap(({ to, typeOnly }) =>
    to === undefined ? [] : [{ from, to: resolved(from, to), isPackage: !to.startsWith('.'), typeOnly }],
  );
}

function resolved(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const target = path.posix.join(path.posix.dirname(from), to);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return (
    candidates.find((file) => codeFile.test(file) && existsSync(path.join(repositoryRoot, file))) ?? target
  );
}
