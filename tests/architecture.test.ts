import path from 'node:path';
import { importCycles } from './support/architecture/import-cycles';
import { type Import, sourceFiles } from './support/architecture/source-files';

/** Who may import whom, and how files are written (docs/architecture.md). Every rule lists what breaks it. */
const files = sourceFiles();
const imports = files.flatMap((file) => file.imports);

function within(file: string, ...folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(`${folder}/`));
}

/** The imports of a folder that break a rule, as `file → what it imports`. */
function breaches(folder: string, allowed: (wanted: Import) => boolean): string[] {
  return imports
    .filter((wanted) => within(wanted.from, folder) && !allowed(wanted))
    .map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (types)' : ''}`);
}

/** The files whose code holds what it must not, as `file: line`. */
function lines(allowed: (file: string) => boolean, forbidden: RegExp): string[] {
  return files
    .filter(({ file }) => !allowed(file))
    .flatMap(({ file, code }) =>
      code
        .split('\n')
        .filter((line) => forbidden.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
}

/** Jest's global setup can hand on what it started in no other way than the environment. */
function mayReadEnvironment(file: string): boolean {
  return within(file, 'config', 'scripts', 'tests/support');
}

it('finds the code and its imports', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(imports).toContainEqual({
    from: 'storage/store.ts',
    to: 'mongodb',
    isPackage: true,
    typeOnly: false,
  });
});

describe('who may import whom', () => {
  it('the domain imports only itself; zod in input.ts and forms.ts alone', () => {
    const mayUseZod = ['input.ts', 'forms.ts'];
    const broken = breaches('domain', ({ from, to, isPackage }) =>
      isPackage ? to === 'zod' && mayUseZod.includes(path.basename(from)) : within(to, 'domain'),
    );
    expect(broken).toEqual([]);
  });

  it('workflows use no packages but Temporal’s for workflows: no Node built-ins, no zod', () => {
    const packages = ['@temporalio/workflow', '@temporalio/common'];
    expect(breaches('workflows', ({ to, isPackage }) => !isPackage || packages.includes(to))).toEqual([]);
  });

  it('workflows import the domain, shared/ and their own folder; activities and storage by type', () => {
    const broken = breaches('workflows', ({ from, to, isPackage, typeOnly }) => {
      // index.ts is the list of all workflows, for the bundle.
      if (isPackage || from === 'workflows/index.ts') return true;
      if (within(to, 'activities', 'storage')) return typeOnly;
      const own = from.split('/').slice(0, 2).join('/');
      return within(to, 'domain', 'workflows/shared', own);
    });
    expect(broken).toEqual([]);
  });

  it('workflows use no zod through the domain either', () => {
    const mayUseZod = /^domain\/.*\/(input|forms)\.ts$/;
    const byFile = new Map(files.map((file) => [file.file, file]));
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { to, typeOnly } of byFile.get(file)?.imports ?? []) if (!typeOnly) visit(to);
    };
    for (const { file } of files) if (within(file, 'workflows')) visit(file);
    expect([...reached].filter((file) => mayUseZod.test(file))).toEqual([]);
  });

  it('activities import the domain and their ports', () => {
    expect(
      breaches('activities', ({ to, isPackage }) => isPackage || within(to, 'domain', 'activities')),
    ).toEqual([]);
  });

  it('storage imports no API, no workflows, nothing that runs them', () => {
    const broken = breaches(
      'storage',
      ({ to, isPackage }) => isPackage || within(to, 'domain', 'activities', 'storage', 'config'),
    );
    expect(broken).toEqual([]);
  });

  it('of the workflows the API sees contracts and search attributes alone', () => {
    const contract = /^workflows\/([a-z-]+\/contract|shared\/search-attributes)\.ts$/;
    expect(breaches('api', ({ to }) => !within(to, 'workflows') || contract.test(to))).toEqual([]);
  });

  it('the gateway knows the domain and the workflows’ contracts', () => {
    const contract = /^workflows\/([a-z-]+\/contract|shared\/search-attributes)\.ts$/;
    expect(
      breaches(
        'gateway',
        ({ to, isPackage }) => isPackage || within(to, 'domain', 'gateway') || contract.test(to),
      ),
    ).toEqual([]);
  });

  it('the intake knows the domain, the gateway’s openings, and of the storage types', () => {
    const opening = /^gateway\/([a-z-]+-)?opening\.ts$/;
    const broken = breaches(
      'intake',
      ({ to, isPackage, typeOnly }) =>
        (isPackage && (to === 'zod' || to.startsWith('node:'))) ||
        within(to, 'domain', 'intake') ||
        opening.test(to) ||
        (within(to, 'storage') && typeOnly),
    );
    expect(broken).toEqual([]);
  });

  it('of the storage the API sees types; only its composition makes what it uses', () => {
    // build-app.ts is the part of the composition that tests use too.
    const composition = ['api/server.ts', 'api/build-app.ts'];
    const broken = breaches(
      'api',
      ({ from, to, typeOnly }) => !within(to, 'storage') || typeOnly || composition.includes(from),
    );
    expect(broken).toEqual([]);
  });

  it('the API imports neither workers nor stand-ins nor scripts', () => {
    expect(breaches('api', ({ to }) => !within(to, 'workers', 'systems', 'scripts', 'tests', 'web'))).toEqual(
      [],
    );
  });

  it('what delivers knows the domain, and of the storage types', () => {
    const broken = breaches(
      'delivery',
      ({ to, isPackage, typeOnly }) =>
        isPackage || within(to, 'domain', 'delivery') || (within(to, 'storage') && typeOnly),
    );
    expect(broken).toEqual([]);
  });

  it('the stand-ins for outside systems know only the domain and their settings', () => {
    expect(
      breaches('systems', ({ to, isPackage }) => isPackage || within(to, 'systems', 'domain', 'config')),
    ).toEqual([]);
  });

  it('nothing but tests imports tests', () => {
    const broken = imports.filter(({ from, to }) => within(to, 'tests') && !within(from, 'tests'));
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('only the stand-ins, the storage and tests speak to MongoDB', () => {
    const broken = imports.filter(
      ({ from, to }) => to === 'mongodb' && !within(from, 'storage', 'systems', 'scripts', 'tests'),
    );
    expect(broken.map(({ from }) => from)).toEqual([]);
  });

  it('no file imports itself by a detour', () => {
    expect(importCycles(files)).toEqual([]);
  });
});

describe('how files are written', () => {
  it('the environment is read by config/, scripts/ and entry points that hand it to loadConfig', () => {
    const entryPoint = /(^|\/)([a-z-]*main|server)\.ts: .*loadConfig\(process\.env\)/;
    expect(
      lines(mayReadEnvironment, /\bprocess\s*\.\s*env\b/).filter((found) => !entryPoint.test(found)),
    ).toEqual([]);
  });

  it('exports have names', () => {
    // Vite asks for a default export in its configuration.
    expect(
      lines((file) => path.basename(file) === 'vite.config.mts', /^\s*export\s+default\b|\bas default\b/),
    ).toEqual([]);
  });

  it('file names are kebab-case', () => {
    const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
    expect(files.map(({ file }) => file).filter((file) => !kebabCase.test(path.basename(file)))).toEqual([]);
  });

  it('no file is longer than 300 lines', () => {
    const lengths = files.map(({ file, text }) => ({ file, length: text.trimEnd().split('\n').length }));
    expect(
      lengths.filter(({ length }) => length > 300).map(({ file, length }) => `${file}: ${length} lines`),
    ).toEqual([]);
  });

  it('nothing is of type any', () => {
    const code = /\.(cjs|mjs)$/;
    expect(lines((file) => code.test(file), /[:<,|&(=]\s*any\b(?!\s*[(:.])|\bas any\b|\bany\[\]/)).toEqual(
      [],
    );
  });

  it('there are no enums', () => {
    expect(lines(() => false, /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/)).toEqual([]);
  });
});
