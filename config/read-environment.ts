import { type Environment, environmentSchema, environmentTable } from './environment';

/** The environment cannot be used; the message lists everything that is wrong with it. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Reads our variables. An empty value counts as not set.
 * @throws EnvironmentError with all problems at once
 */
export function readEnvironment(env: Texts): Environment {
  const set = Object.fromEntries(
    environmentTable
      .map(({ name }) => [name, env[name]?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  ) as Texts;
  const parsed = environmentSchema.safeParse(set);
  const problems = [
    ...badValues(parsed.error, set),
    ...misspelt(env),
    ...missingTogether(set),
    ...missingInProduction(set),
  ];
  if (problems.length > 0 || !parsed.success) throw new EnvironmentError(problems);
  return parsed.data;
}

function badValues(error: ReturnType<typeof environmentSchema.safeParse>['error'], set: Texts): string[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    const secret = environmentTable.some((row) => row.name === name && row.secret);
    return secret ? `${name}: ${message}` : `${name}: ${message}, not "${set[name]}"`;
  });
}

// A misspelt variable would leave its default in force without a word.
function misspelt(env: Texts): string[] {
  const known = new Set<string>(environmentTable.map(({ name }) => name));
  return Object.keys(env)
    .filter((name) => name.startsWith('BIHUAN_') && !known.has(name))
    .map((name) => `${name}: there is no such variable`);
}

function missingTogether(set: Texts): string[] {
  const oidc = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'];
  const missing = oidc.filter((name) => set[name] === undefined);
  if (missing.length === oidc.length || set['BIHUAN_MODE'] === 'production') return [];
  return missing.map((name) => `${name}: needed together with the other OIDC_ variables`);
}

function missingInProduction(set: Texts): string[] {
  if (set['BIHUAN_MODE'] !== 'production') return [];
  return environmentTable
    .filter(({ name, requiredInProduction, default: value }) => {
      return requiredInProduction && (set[name] === undefined || set[name] === value);
    })
    .map(({ name, description }) =>
      set[name] === undefined
        ? `${name}: production needs it (${description})`
        : `${name}: production refuses the value everybody knows`,
    );
}
