import net from 'node:net';

/** A TCP port of 127.0.0.1 that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = await listen(0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/**
 * Makes sure that a port of 127.0.0.1 can be had.
 * @throws Error that names the port, what wanted it, and the environment variable that moves it
 */
export async function assertPortFree(port: number, purpose: string, variable: string): Promise<void> {
  try {
    const server = await listen(port);
    await new Promise((resolve) => server.close(resolve));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'EADDRINUSE')
      throw new Error(
        `Port ${port}, wanted for ${purpose}, is taken by another program. ` +
          `Stop that program, or set ${variable} to a free port.`,
        { cause: error },
      );
    throw new Error(
      `Port ${port}, wanted for ${purpose}, cannot be had (${reason}). Set ${variable} to another.`,
      {
        cause: error,
      },
    );
  }
}

function listen(port: number): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
