import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { System } from './system';

/** A system being served. */
export interface ServedSystem {
  readonly url: string;
  /** Ends the system and every connection to it, hung ones too. */
  close(): Promise<void>;
}

/** Serves a system at `host` and `port` (0: any free one). When that fails (the port is taken), the system is closed. */
export async function listen(system: System, host: string, port: number): Promise<ServedSystem> {
  const server = await new Promise<Server>((resolve, reject) => {
    const server = system.app.listen(port, host, (error?: Error) =>
      error === undefined ? resolve(server) : reject(error),
    );
  }).catch(async (error: unknown) => {
    await system.close();
    throw error;
  });
  // Longer than clients keep idle connections, so that none is closed in their face.
  server.keepAliveTimeout = 65_000;
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, system.close()]);
    },
  };
}
