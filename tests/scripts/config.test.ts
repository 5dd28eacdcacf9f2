import { type Config, loadConfig } from '../../config/config';
import { environmentTable } from '../../config/environment';
import { EnvironmentError } from '../../config/read-environment';

const production = {
  BIHUAN_MODE: 'production',
  BIHUAN_PUBLIC_URL: 'https://bihuan.example.org/',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_AUDIENCE: 'bihuan',
  OIDC_JWKS_URL: 'https://login.example.org/keys',
  TEMPORAL_ADDRESS: 'temporal.example.org:7233',
  MONGODB_URL: 'mongodb://someone:hush@db.example.org/?replicaSet=rs0',
  NETWORK_URL: 'https://network.example.org',
  NETWORK_CALLBACK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  WEBHOOK_SECRET_KEY: Buffer.alloc(32, 8).toString('base64'),
  BILLING_URL: 'https://boss.example.org',
  CRM_URL: 'https://crm.example.org',
  BUILD_ID: '2031.03',
  WORKFLOW_BUNDLE: 'dist/workflow-bundle.js',
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
};

describe('configuration', () => {
  it('needs nothing at all for a first try', () => {
    const config = loadConfig({});

    expect(config.mode).toBe('embedded');
    expect(config.oidc).toBeNull();
    expect(config.temporal).toMatchObject({ address: '127.0.0.1:7233', embedded: true });
    expect(config.systems.crm).toEqual({ url: 'http://127.0.0.1:8093', embedded: true, port: 8093 });
    expect(config.api.publicUrl).toBe('http://127.0.0.1:8080');
  });

  it('takes an empty value for one that is not set', () => {
    expect(loadConfig({ BIHUAN_API_PORT: '', OIDC_ISSUER: '' }).api.port).toBe(8080);
  });

  it('starts nothing that it was given an address of', () => {
    const config = loadConfig({
      MONGODB_URL: 'mongodb://db:27017/?replicaSet=rs0',
      NETWORK_URL: 'http://net/',
    });

    expect(config.mongo.embedded).toBe(false);
    expect(config.systems.network).toMatchObject({ url: 'http://net', embedded: false });
  });

  it('gives up a call to an outside system before the step it is made for is given up', () => {
    expect(loadConfig({ SYSTEM_TIMEOUT_MS: '12000' }).systems.timeoutMs).toBe(12_000);
    expect(problemsOf({ SYSTEM_TIMEOUT_MS: '12001' })).toHaveLength(1);
  });

  it('names every bad value at once, in words a person understands', () => {
    expect(
      problemsOf({
        BIHUAN_API_PORT: '80800',
        LOG_LEVEL: 'loud',
        TEMPORAL_ADDRESS: 'http://x',
        BUILD_ID: 'b',
      }),
    ).toEqual([
      'BIHUAN_API_PORT: expected a whole number from 1 to 65535, not "80800"',
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, not "loud"',
      'TEMPORAL_ADDRESS: expected host:port, such as temporal.example.org:7233, not "http://x"',
    ]);
  });

  it('does not show a secret when it is wrong', () => {
    expect(problemsOf({ MONGODB_URL: 'someone:hush@db' }).join()).not.toContain('hush');
  });

  it('notices a misspelt variable', () => {
    expect(problemsOf({ BIHUAN_API_PROT: '8081' })).toEqual(['BIHUAN_API_PROT: there is no such variable']);
  });

  it('wants to know all of the issuer or nothing', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example.org' })).toHaveLength(2);
  });

  it('takes a complete environment to production', () => {
    expect(loadConfig(production)).toMatchObject<Partial<Config>>({ mode: 'production' });
    expect(loadConfig(production).oidc).toEqual({
      issuer: 'https://login.example.org',
      audience: 'bihuan',
      jwksUrl: 'https://login.example.org/keys',
    });
  });

  it('lists everything that production lacks, the embedded issuer and well-known secrets included', () => {
    const known = environmentTable.find(({ name }) => name === 'NETWORK_CALLBACK_SECRET')?.default ?? '';
    const problems = problemsOf({ BIHUAN_MODE: 'production', NETWORK_CALLBACK_SECRET: known });

    expect(problems).toHaveLength(environmentTable.filter((row) => row.requiredInProduction).length);
    expect(problems).toContain('NETWORK_CALLBACK_SECRET: production refuses the value everybody knows');
    expect(problems.join('\n')).toContain('OIDC_ISSUER: production needs it');
  });

  it('takes one key for secrets in the records, or the present and those before it', () => {
    const [one, two] = ['1', '2'].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [
      string,
      string,
    ];
    expect(loadConfig({}).webhooks.secretKeys).toBeNull();
    expect(loadConfig({ WEBHOOK_SECRET_KEY: `${two}, ${one}` }).webhooks.secretKeys).toEqual([two, one]);
    expect(problemsOf({ WEBHOOK_SECRET_KEY: 'too short' })).toHaveLength(1);
  });

  it('cannot be changed once read', () => {
    expect(Object.isFrozen(loadConfig({}).systems.network)).toBe(true);
  });

  it('explains every variable', () => {
    expect(environmentTable.filter(({ description }) => description.length < 10)).toEqual([]);
  });
});
