import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '..', '..');

/** A link of a document to something else in the repository. */
export interface Link {
  /** The document, from the root. */
  readonly from: string;
  /** As written. */
  readonly to: string;
}

/** Every Markdown document of ours, from the root. */
export function documents(): readonly string[] {
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  return [...atRoot, ...below.filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name))];
}

export function read(document: string): string {
  return readFileSync(path.join(root, document), 'utf8');
}

/** The relative links and pictures of a document; code is not looked into. */
export function linksOf(document: string): readonly Link[] {
  const prose = read(document)
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
  return targets.filter((to) => !/^[a-z]+:/.test(to)).map((to) => ({ from: document, to }));
}

/** What is wrong with a link, or null. */
export function whyBroken({ from, to }: Link): string | null {
  const [file = '', anchor] = to.split('#');
  const target = file === '' ? from : path.join(path.dirname(from), file);
  if (!existsSync(path.join(root, target))) return `${from}: ${to} is not there`;
  if (anchor === undefined || !target.endsWith('.md')) return null;
  return anchorsOf(target).has(anchor) ? null : `${from}: ${to} names no heading`;
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): ReadonlySet<string> {
  const prose = read(document).replaceAll(/```[\s\S]*?```/g, '');
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map((found) => found[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

const folders = 'activities|api|config|deploy|docs|domain|scripts|storage|systems|tests|workers|workflows';
const file = new RegExp(`\`((?:${folders})/[\\w./-]+\\.[a-z]+)\``, 'g');

/** Files a document names in `code` that are not there. */
export function missingFiles(document: string): readonly string[] {
  const named = [...read(document).matchAll(file)].map((found) => found[1] ?? '');
  return named.filter((name) => !existsSync(path.join(root, name))).map((name) => `${document}: ${name}`);
}
