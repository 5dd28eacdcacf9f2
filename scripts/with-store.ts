import { loadConfig } from '../config/config';
import { type Store, openStore } from '../storage/store';

/**
 * Runs a command on our records and ends with the exit code it gives; says plainly when the records cannot be reached.
 */
export function withStore(run: (store: Store) => Promise<number>): void {
  const { mongo } = loadConfig(process.env);
  const work = async (): Promise<number> => {
    const store = await openStore(mongo).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `MongoDB cannot be reached (${why}).\nStart Bihuan first (npm start), or set MONGODB_URL.`,
      );
    });
    try {
      return await run(store);
    } finally {
      await store.close();
    }
  };
  work().then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
