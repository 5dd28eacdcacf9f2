import { createNetworkClient } from '../../activities/adapters/network-client';
import { FakeNetwork } from '../support/fakes/fake-network';
import { startCallbackReceiver } from '../systems/support/callback-receiver';
import { startNetwork } from '../systems/support/network-fixture';
import { networkPortContract } from './network-port-contract';

networkPortContract('the fake', async () => {
  const network = new FakeNetwork();
  return {
    network,
    runOutOfNumbers: (orderNo) => network.beShortFor(orderNo, 1),
    close: async () => {},
  };
});

networkPortContract('the system behind its client', async () => {
  const [system, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
  await system.stock.ports('kunming', 1);
  await system.stock.ports('qujing', 1);
  await system.stock.circuits('kunming', 'qujing', 1);
  return {
    network: createNetworkClient({ baseUrl: system.url, timeoutMs: 5_000, callbackUrl: receiver.url }),
    // It never had any.
    runOutOfNumbers: () => {},
    close: async () => {
      await Promise.all([system.close(), receiver.close()]);
    },
  };
});
