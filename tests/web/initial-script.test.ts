import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webVariable } from '../support/test-environment';

const most = 500_000;

/** The scripts the page asks for before it knows which page of ours is wanted. */
function initialScripts(dir: string): readonly string[] {
  const page = readFileSync(path.join(dir, 'index.html'), 'utf8');
  return [
    ...new Set(Array.from(page.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g), ([, file]) => file ?? '')),
  ];
}

describe('The initial script', () => {
  it('is under 500 kB, compressed', () => {
    const dir = webVariable('TEST_WORKBENCH_DIR');
    const scripts = initialScripts(dir);
    const bytes = scripts.map((file) => gzipSync(readFileSync(path.join(dir, file))).length);

    expect(scripts).not.toHaveLength(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(most);
  });
});
