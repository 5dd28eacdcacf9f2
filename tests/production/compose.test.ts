import { execFileSync, spawnSync } from 'node:child_process';
import { SearchAttributeType } from '@temporalio/common';
import { environmentTable } from '../../config/environment';
import { loadConfig } from '../../config/config';
import { searchAttributes } from '../../workflows/shared/search-attributes';
import { childEnvironment } from '../support/test-environment';
import { compose, interpolations, lasting, ours, root, services, text } from './compose-file';

const composeInstalled = spawnSync('docker', ['compose', 'version']).status === 0;
const withCompose = composeInstalled ? it : it.skip;

/** What an operator fills in, as a test. */
const filledIn: Readonly<Record<string, string>> = {
  BUILD_ID: '0.1.0',
  BIHUAN_PUBLIC_URL: 'https://bihuan.example.org',
  OIDC_ISSUER: 'https://id.example.org',
  OIDC_AUDIENCE: 'bihuan',
  OIDC_JWKS_URL: 'https://id.example.org/jwks',
  TEMPORAL_DB_PASSWORD: 'a1',
  MONGO_ROOT_PASSWORD: 'b2',
  MONGO_APP_PASSWORD: 'c3',
  MONGO_REPLICA_KEY: 'd4',
  NETWORK_CALLBACK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  WEBHOOK_SECRET_KEY: Buffer.alloc(32, 8).toString('base64'),
  NETWORK_URL: 'http://network.example.org',
  BILLING_URL: 'http://billing.example.org',
  CRM_URL: 'http://crm.example.org',
};

function interpolated(value: string): string {
  return value.replaceAll(
    /\$\{([A-Z_]+)(?::(?:\?|-)([^}]*))?\}/g,
    (_all, name: string, what?: string) => filledIn[name] ?? what ?? '',
  );
}

function names(found: readonly (readonly [string, unknown])[]): string[] {
  return found.map(([name]) => name);
}

describe('the images', () => {
  it('are pinned to a version', () => {
    const images = services.map(([, { image }]) => image).filter((image) => !image.startsWith('bihuan:'));
    expect(images.filter((image) => !/:\d+\.\d+\.\d+|:\d+\.\d+-/.test(image))).toEqual([]);
  });

  it('of ours are built on a pinned Debian and run as nobody in particular', () => {
    const dockerfile = text('Dockerfile');
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-bookworm-slim$/m);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('hold everything that is built from', () => {
    const letIn = text('.dockerignore').split('\n');
    const built = (JSON.parse(text('tsconfig.build.json')) as { readonly include: readonly string[] })
      .include;
    const folders = [...new Set(built.map((name) => name.split('/').at(0)))];
    expect(folders.filter((folder) => !letIn.includes(`!${folder}`))).toEqual([]);
  });

  it('hold nothing but what is built from', () => {
    const [first, ...letIn] = text('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(letIn.every((line) => line.startsWith('!') && !/\.env|\.git|node_modules|tests/.test(line))).toBe(
      true,
    );
  });
});

describe('whatever lasts', () => {
  it('has a health check', () => {
    expect(names(lasting.filter(([, { healthcheck }]) => healthcheck?.test === undefined))).toEqual([]);
  });

  it('has limits', () => {
    expect(names(services.filter(([, { deploy }]) => deploy.resources.limits.memory === undefined))).toEqual(
      [],
    );
  });

  it('keeps its data in a named volume', () => {
    const databases = services.filter(([name]) => /^mongo-\d$|^temporal-db$/.test(name));
    const kept = databases.map(([, { volumes = [] }]) => volumes.filter((volume) => !volume.startsWith('.')));
    expect(databases).toHaveLength(4);
    expect(kept.flat().map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes));
  });

  it('is a database only where no way leads out', () => {
    expect(compose.networks['data']?.internal).toBe(true);
    expect(
      services.filter(([name]) => /^mongo-|^temporal-db$/.test(name)).map(([, { networks }]) => networks),
    ).toEqual(expect.arrayContaining([['data']]));
  });

  it('opens no port but the API’s and, on this host alone, Temporal’s web interface', () => {
    const open = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(open).toEqual([
      'temporal-ui 127.0.0.1:${TEMPORAL_UI_PORT:-8233}:8080',
      'api ${API_BIND:-127.0.0.1}:${API_PORT:-8080}:8080',
    ]);
  });
});

describe('the environment', () => {
  it('of our programs has only variables that exist', () => {
    const known = new Set<string>(environmentTable.map(({ name }) => name));
    const unknown = ours.flatMap(([, { environment = {} }]) =>
      Object.keys(environment).filter((name) => !known.has(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('is one every program accepts in production', () => {
    for (const [, { environment = {} }] of ours) {
      const env = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, interpolated(value)]),
      );
      expect(loadConfig(env).mode).toBe('production');
    }
  });

  it('gives no secret a value: whoever installs it has to', () => {
    const secrets = interpolations().filter(({ name }) => /PASSWORD|SECRET|KEY/.test(name));
    expect(secrets.length).toBeGreaterThan(4);
    expect(secrets.filter(({ required }) => !required)).toEqual([]);
    const literal = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(
        ([name, value]) => /PASSWORD|PWD|SECRET|_KEY$/.test(name) && !value.startsWith('${'),
      ),
    );
    expect(literal).toEqual([]);
  });

  it('to fill in is listed in .env.example, secrets empty', () => {
    const listed = new Map(
      text('.env.example')
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const wanted = new Set(
      interpolations()
        .filter(({ required }) => required)
        .map(({ name }) => name),
    );
    expect([...wanted].filter((name) => !listed.has(name))).toEqual([]);
    expect([...listed].filter(([name, value]) => /PASSWORD|SECRET|KEY/.test(name) && value !== '')).toEqual(
      [],
    );
  });
});

describe('the jobs', () => {
  it('make the search attributes the processes set', () => {
    const types: Readonly<Record<string, string>> = {
      [SearchAttributeType.KEYWORD]: 'Keyword',
      [SearchAttributeType.KEYWORD_LIST]: 'KeywordList',
      [SearchAttributeType.DATETIME]: 'Datetime',
      [SearchAttributeType.BOOL]: 'Bool',
    };
    const wanted = Object.values(searchAttributes).map(({ name, type }) => `${name} ${types[type]}`);
    const made = /<< ATTRIBUTES\n([\s\S]*?)\nATTRIBUTES/.exec(
      text('deploy/temporal/setup-namespace.sh'),
    )?.[1];
    expect(made?.split('\n')).toEqual(wanted);
  });

  it('and members run scripts a shell understands', () => {
    for (const script of ['temporal/setup-schema', 'temporal/setup-namespace', 'temporal/first-version']) {
      expect(() => execFileSync('sh', ['-n', `${root}/deploy/${script}.sh`])).not.toThrow();
    }
    expect(() => execFileSync('bash', ['-n', `${root}/deploy/mongo/start-member.sh`])).not.toThrow();
  });
});

withCompose('docker compose takes the file', () => {
  const { status, stderr } = spawnSync(
    'docker',
    ['compose', '--profile', 'demo', '--profile', 'previous', 'config', '--quiet'],
    {
      cwd: root,
      env: childEnvironment(filledIn),
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
