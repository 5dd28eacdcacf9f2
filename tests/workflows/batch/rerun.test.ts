import { buildBatch } from '../../support/build-batch';
import { PlacedBatch } from '../../support/placed-batch';
import { useHouse } from '../../support/use-house';

describe('A batch whose failed items are run again', () => {
  const house = useHouse(100);

  it('stops once more when as many fail again', async () => {
    const { client, store, queue } = house();
    const start = buildBatch({ items: 4, threshold: { share: 0.2, atLeast: 2 } });
    const batch = await PlacedBatch.place(start, client, store, queue);
    await batch.until('started', 4);
    await batch.reject(1, 2);
    await batch.decide('rerun-failed');
    await batch.until('started', 4);

    await batch.reject(1, 2);
    await batch.decide('end');

    await batch.reject(3, 4);
    expect(await batch.end()).toBe('failed');
    expect((await batch.items()).map(({ reruns }) => reruns)).toEqual([1, 1, 0, 0]);
  });
});
