import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LevelWithSilent, pino } from 'pino';
import { type AppParts, buildApp } from '../../api/build-app';
import { type Config, loadConfig } from '../../config/config';
import { ApiCaller } from './api-caller';
import { testSecretKey } from './test-sealer';

/** An address that is ours before anything is served there, because tokens and callbacks name it. */
export interface Doorstep {
  readonly config: Config;
  /** Serves the whole API on its real parts. */
  serve(parts: Pick<AppParts, 'client' | 'queue' | 'store' | 'answerWithinMs'>): Promise<ApiCaller>;
  close(): Promise<void>;
}

const logLevel: LevelWithSilent = 'silent';

/** Takes a free port; `environment` is what the configuration is to say besides. */
export async function openDoorstep(environment: Readonly<Record<string, string>>): Promise<Doorstep> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bihuan-api-'));
  const server = createServer();
  const stopping = new AbortController();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const config = loadConfig({
    BIHUAN_API_PORT: String(port),
    BIHUAN_DATA_DIR: dataDir,
    WEBHOOK_SECRET_KEY: testSecretKey,
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
    ...environment,
  });
  return {
    config,
    serve: async (parts) => {
      const log = pino({ level: logLevel });
      server.on(
        'request',
        await buildApp({ ...parts, config, log, answers: 'checked', stopping: stopping.signal }),
      );
      return new ApiCaller(config.api.publicUrl);
    },
    close: async () => {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
