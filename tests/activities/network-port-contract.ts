import type { NetworkPort } from '../../activities/ports';
import { needs } from '../systems/support/needs';

/** A network to hold to its promises. Its inventory has one port each in Kunming and Qujing, and one circuit between them. */
export interface NetworkUnderTest {
  readonly network: NetworkPort;
  /** Sees to it that there are no numbers for the order. */
  runOutOfNumbers(orderNo: string): void;
  close(): Promise<void>;
}

const first = (orderNo: string) => ({ orderNo, round: 1 });

/** What every network promises of an order that changes its needs (O2A-4): run against the fake and the real one. */
export function networkPortContract(name: string, open: () => Promise<NetworkUnderTest>): void {
  describe(`${name} as the network port`, () => {
    let system: NetworkUnderTest;
    let network: NetworkPort;
    const circuit = expect.objectContaining({ slot: 'line.circuit', type: 'circuit', state: 'reserved' });

    beforeEach(async () => {
      system = await open();
      ({ network } = system);
    });

    afterEach(() => system.close());

    const active = async (orderNo: string): Promise<void> => {
      await network.activate('k-activate', orderNo, 'ref');
      while (!(await network.look(orderNo)).active) await new Promise(setImmediate);
    };

    test('exchanges what does not fit, keeps what does', async () => {
      const [kept, old] = await network.reserve('k1', 'SO-1', [needs.port('a.port'), needs.circuit('x')]);
      const { held, released } = await network.exchange('k2', first('SO-1'), [
        needs.port('a.port'),
        needs.port('x', 'qujing'),
      ]);
      expect(held).toEqual([kept, expect.objectContaining({ slot: 'x', type: 'port', state: 'reserved' })]);
      expect(released).toEqual([{ ...old, state: 'released' }]);
      expect((await network.look('SO-1')).resources).toEqual(held);
    });

    test('keeps a resource whose slot changes', async () => {
      const [before] = await network.reserve('k1', 'SO-1', [needs.circuit('line.circuit')]);
      const turned = needs.circuit('line.circuit.2', ['qujing', 'kunming']);
      expect(await network.exchange('k2', first('SO-1'), [turned])).toEqual({
        held: [{ ...before, slot: 'line.circuit.2' }],
        released: [],
      });
    });

    test('lets two resources change places', async () => {
      const [a, b] = await network.reserve('k1', 'SO-1', [
        needs.port('a.port'),
        needs.port('b.port', 'qujing'),
      ]);
      const { held, released } = await network.exchange('k2', first('SO-1'), [
        needs.port('a.port', 'qujing'),
        needs.port('b.port'),
      ]);
      expect(new Set(held)).toEqual(
        new Set([
          { ...a, slot: 'b.port' },
          { ...b, slot: 'a.port' },
        ]),
      );
      expect(released).toEqual([]);
    });

    test('reserves all for an order that holds nothing', async () => {
      expect(await network.exchange('k1', first('SO-1'), [needs.circuit()])).toEqual({
        held: [circuit],
        released: [],
      });
    });

    test('changes nothing when something is short', async () => {
      const before = await network.reserve('k1', 'SO-1', [needs.port()]);
      system.runOutOfNumbers('SO-1');
      await expect(
        network.exchange('k2', first('SO-1'), [needs.circuit(), needs.number()]),
      ).rejects.toMatchObject({
        name: 'BusinessError',
        code: 'no-resource',
      });
      expect((await network.look('SO-1')).resources).toEqual(before);
    });

    test('does the same key’s exchange once', async () => {
      await network.reserve('k1', 'SO-1', [needs.port()]);
      const once = await network.exchange('k2', first('SO-1'), [needs.circuit()]);
      const between = await network.exchange('k3', first('SO-1'), [needs.port()]);
      expect(await network.exchange('k2', first('SO-1'), [needs.circuit()])).toEqual(once);
      expect((await network.look('SO-1')).resources).toEqual(between.held);
    });

    test('gives all of it back when the order ends, and exchanges nothing afterwards', async () => {
      await network.reserve('k1', 'SO-1', [needs.port()]);
      const { held } = await network.exchange('k2', first('SO-1'), [needs.circuit()]);
      expect(await network.release('k3', 'SO-1')).toEqual(
        held.map((resource) => ({ ...resource, state: 'released' })),
      );
      await expect(network.exchange('k4', first('SO-1'), [needs.port()])).rejects.toMatchObject({
        code: 'released-before',
      });
    });

    test('is not undone by an exchange that comes after a later one', async () => {
      await network.reserve('k1', 'SO-1', [needs.port('a.port')]);
      const { held } = await network.exchange('k3', { orderNo: 'SO-1', round: 3 }, [needs.circuit()]);
      await expect(
        network.exchange('k2', { orderNo: 'SO-1', round: 2 }, [needs.port()]),
      ).rejects.toMatchObject({ code: 'conflict' });
      expect((await network.look('SO-1')).resources).toEqual(held);
    });

    test('ends a service once: disconnected, everything given back, access gone (EXI-2)', async () => {
      const held = await network.reserve('k1', 'SO-1', [needs.port(), needs.circuit()]);
      await active('SO-1');
      await expect(network.retire('k2', ['SO-1'])).rejects.toMatchObject({ code: 'past-point-of-no-return' });
      await network.disconnect('k3', ['SO-1']);
      const { released, kept } = await network.retire('k4', ['SO-1']);
      expect(new Set(released.map(({ id }) => id))).toEqual(new Set(held.map(({ id }) => id)));
      expect(kept).toEqual([]);
      await network.removeAccess('k5', ['SO-1']);
      expect((await network.inspect({ orders: ['SO-1'], resources: [] })).orders).toEqual([
        { orderNo: 'SO-1', held: [], service: 'ceased', access: 'removed' },
      ]);
      expect((await network.listHeld(null)).items).toEqual([]);
      expect((await network.listServed(null)).items).toEqual([]);
    });

    test('reserves nothing for what has ended, and takes nothing from who has it next', async () => {
      await network.reserve('k1', 'SO-1', [needs.port()]);
      await network.disconnect('k2', ['SO-1']);
      await network.retire('k3', ['SO-1']);
      await expect(network.reserve('k4', 'SO-1', [needs.port()])).rejects.toMatchObject({
        code: 'released-before',
      });
      const next = await network.reserve('k5', 'SO-2', [needs.port()]);
      await network.retire('k3', ['SO-1']);
      expect((await network.look('SO-2')).resources).toEqual(next);
    });

    test('exchanges nothing once the service is active', async () => {
      await network.reserve('k1', 'SO-1', [needs.port()]);
      await active('SO-1');
      await expect(network.exchange('k2', first('SO-1'), [needs.circuit()])).rejects.toMatchObject({
        name: 'BusinessError',
        code: 'past-point-of-no-return',
      });
    });
  });
}
