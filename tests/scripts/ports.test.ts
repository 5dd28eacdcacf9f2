import net from 'node:net';
import { loadConfig } from '../../config/config';
import { claimPorts } from '../../scripts/start/claim-ports';
import { wantedPorts } from '../../scripts/start/wanted-ports';
import { freePort } from '../support/ports';

describe('ports of a start', () => {
  let neighbour: net.Server;
  let taken: number;

  beforeEach(async () => {
    taken = await freePort();
    neighbour = net.createServer();
    await new Promise<void>((resolve) => {
      neighbour.listen(taken, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await new Promise((resolve) => {
      neighbour.close(resolve);
    });
  });

  it('are refused when taken, naming the port, its purpose and the variable that moves it', async () => {
    const wanted = [{ port: taken, purpose: 'the API', variable: 'BIHUAN_API_PORT' }];

    await expect(claimPorts(wanted, 0)).rejects.toThrow(
      `Port ${taken}, wanted for the API, is taken by another program. Stop that program, or set BIHUAN_API_PORT to a free port.`,
    );
  });

  it('are all reported at once', async () => {
    const wanted = [
      { port: taken, purpose: 'MongoDB', variable: 'MONGODB_PORT' },
      { port: taken, purpose: 'the API', variable: 'BIHUAN_API_PORT' },
    ];

    await expect(claimPorts(wanted, 0)).rejects.toThrow(/set twice[^]*MONGODB_PORT[^]*BIHUAN_API_PORT/);
  });

  it('are waited for while the servers of a killed run go away', async () => {
    const claimed = claimPorts([{ port: taken, purpose: 'MongoDB', variable: 'MONGODB_PORT' }], 10_000);
    neighbour.close();

    await expect(claimed).resolves.toBeUndefined();
  });

  it('are only those of servers that are not given', () => {
    const config = loadConfig({
      MONGODB_URL: 'mongodb://db/',
      TEMPORAL_ADDRESS: 'temporal:7233',
      NETWORK_URL: 'http://network',
      BILLING_URL: 'http://billing',
      CRM_URL: 'http://crm',
    });

    expect(wantedPorts(config).map(({ variable }) => variable)).toEqual(['BIHUAN_API_PORT']);
  });
});
