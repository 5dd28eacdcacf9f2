import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

export const root = path.join(__dirname, '..', '..');

/** A service of docker-compose.yml, as far as the tests ask. */
export interface Service {
  readonly image: string;
  readonly restart: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly profiles?: readonly string[];
  readonly deploy: { readonly resources: { readonly limits: Readonly<Record<'cpus' | 'memory', string>> } };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

export function text(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export const compose = load(text('docker-compose.yml')) as ComposeFile;

export const services = Object.entries(compose.services);

/** Services that run until they are stopped; the others are jobs that end. */
export const lasting = services.filter(([, { restart }]) => restart === 'unless-stopped');

/** Services that run our own image. */
export const ours = services.filter(([, { image }]) => image.startsWith('bihuan:'));

/** Variables of `.env` the file takes: `${NAME:?why}` is required, `${NAME:-value}` has a value of its own. */
export function interpolations(): readonly {
  readonly name: string;
  readonly required: boolean;
  readonly fallback: string | null;
}[] {
  return [...text('docker-compose.yml').matchAll(/\$\{([A-Z_]+)(?::(\?|-)([^}]*))?\}/g)].map(
    ([, name = '', how, what]) => ({
      name,
      required: how === '?',
      fallback: how === '-' ? (what ?? '') : null,
    }),
  );
}
