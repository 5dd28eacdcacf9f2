import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../../scripts/servers/repository';
import { pictures } from '../../../scripts/screenshots/pictures';

describe('The pictures of the workbench', () => {
  const names = pictures.map(({ name }) => name);

  it('are told apart by their names', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['zh', 'en'])('are all in the documentation (%s), and nothing else is', (language) => {
    const text = readFileSync(path.join(repositoryRoot, 'docs', 'workbench.md'), 'utf8');
    const shown = Array.from(text.matchAll(/images\/workbench\/(zh|en)\/([\w-]+)\.png/g)).filter(
      ([, of]) => of === language,
    );

    expect(new Set(shown.map(([, , name]) => name))).toEqual(new Set(names));
    for (const [file] of shown) expect(existsSync(path.join(repositoryRoot, 'docs', file))).toBe(true);
  });
});
