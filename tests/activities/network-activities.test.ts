import { createNetworkActivities } from '../../activities/network-activities';
import { FakeNetwork } from '../support/fakes/fake-network';
import { needs } from '../systems/support/needs';

describe('the network’s activities', () => {
  const network = new FakeNetwork();
  const activities = createNetworkActivities(network);

  test('exchange an order’s resources under the key given', async () => {
    await activities.reserveResources('k1', 'SO-1', [needs.port()]);
    expect(
      await activities.exchangeResources('k2', { orderNo: 'SO-1', round: 1 }, [needs.circuit()]),
    ).toMatchObject({
      held: [{ slot: 'line.circuit', state: 'reserved' }],
      released: [{ slot: 'a.port', state: 'released' }],
    });
    expect(network.keysOf('exchange', 'SO-1')).toEqual(['k2']);
  });

  test('tell a refusal as a failure that is not tried again', async () => {
    network.beShortFor('SO-2', 1);
    await expect(
      activities.exchangeResources('k3', { orderNo: 'SO-2', round: 1 }, [needs.circuit()]),
    ).rejects.toMatchObject({
      name: 'ApplicationFailure',
      type: 'no-resource',
      nonRetryable: true,
    });
  });
});
