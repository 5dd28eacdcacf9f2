import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failEverything } from '../../../scripts/demo/fail-everything';
import { freePort } from '../../../scripts/servers/ports';

async function answering<T>(status: number, body: string, ask: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

describe('The demo, wanting a system to fail', () => {
  it.each([
    ['knows no such switch', 404, '{"status":404}'],
    ['answers something else', 200, '{}'],
    ['answers no JSON', 200, '<html>'],
  ])('leaves one alone that %s', async (_what, status, body) => {
    expect(await answering(status, body, failEverything)).toBeNull();
  });

  it('leaves out one that does not answer', async () => {
    expect(await failEverything(`http://127.0.0.1:${await freePort()}`)).toBeNull();
  });
});
