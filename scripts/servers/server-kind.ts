import type { DownloadRecipe } from './download-recipe';
import { mongodRecipe } from './mongod-recipe';
import { temporalRecipe } from './temporal-recipe';

export type ServerKind = 'temporal' | 'mongod';

/** A server we need the program of: how to recognise a fitting one and where it comes from. */
export interface ServerProgram {
  readonly title: string;
  readonly command: string;
  /** Finds the version in what `command --version` prints. */
  readonly versionPattern: RegExp;
  readonly oldestVersion: readonly [major: number, minor: number];
  /** The environment variable that points to a running one, which makes the program unnecessary. */
  readonly addressVariable: string;
  /** What a person does when nothing else worked. */
  readonly advice: string;
  /** Ways of getting it, tried in turn. */
  readonly recipes: readonly DownloadRecipe[];
}

export const serverPrograms: Readonly<Record<ServerKind, ServerProgram>> = {
  temporal: {
    title: 'Temporal',
    command: 'temporal',
    versionPattern: /Server (\d+)\.(\d+)/,
    oldestVersion: [1, 32],
    addressVariable: 'TEMPORAL_ADDRESS',
    advice: 'install the Temporal CLI 1.9 or newer (docs.temporal.io/cli) so that `temporal` is on the PATH',
    recipes: temporalRecipe,
  },
  mongod: {
    title: 'MongoDB',
    command: 'mongod',
    versionPattern: /v(\d+)\.(\d+)/,
    oldestVersion: [6, 0],
    addressVariable: 'MONGODB_URL',
    advice:
      'install MongoDB Community Server 6 or newer (mongodb.com/docs/manual) so that `mongod` is on the PATH',
    recipes: mongodRecipe,
  },
};
