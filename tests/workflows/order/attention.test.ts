import { expediteProcess, recordContact } from '../../../workflows/shared/contract';
import { buildOrder } from '../../support/build-order';
import { person } from '../../support/people';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const contact = {
  channel: 'phone',
  direction: 'to-customer',
  contact: '刘主任',
  summary: '已答复周四上门',
} as const;

describe('Looking after an order', () => {
  const house = useHouse(100);

  async function placed(): Promise<PlacedOrder> {
    return await house().place(buildOrder({}), house().client);
  }

  async function expedite({ handle }: PlacedOrder, id: string): Promise<unknown> {
    return await handle.executeUpdate(expediteProcess, { args: [{ by: person(id), note: '请快' }] });
  }

  async function note({ handle }: PlacedOrder, id: string): Promise<unknown> {
    return await handle.executeUpdate(recordContact, { args: [{ by: person(id), contact }] });
  }

  it('hurries whoever has it in hand and those above them, and counts how often', async () => {
    const order = await placed();

    await expedite(order, 'am-01');
    await expedite(order, 'area-01');

    const [first] = await order.eventsOf('process.expedited');
    expect(first?.data).toMatchObject({
      note: '请快',
      recipients: [
        { kind: 'person', id: 'am-01' },
        { kind: 'group', group: { department: 'key-accounts', role: 'department-head' } },
      ],
    });
    expect(await order.recorded()).toMatchObject({ expedited: 2 });
    expect(await order.openTasks()).toMatchObject([{ expedited: 2 }]);
  });

  it('keeps what was said to the customer', async () => {
    const order = await placed();

    await note(order, 'ka-head');

    expect((await order.eventsOf('customer.contacted')).map(({ data }) => data)).toEqual([contact]);
    expect(await order.recorded()).toMatchObject({ contacts: 1 });
  });

  it('is for nobody else, whoever sends the message', async () => {
    const order = await placed();

    for (const id of ['am-02', 'stn-head', 'res-km-01', 'ops-01']) {
      expect(await refusalOf(expedite(order, id))).toEqual({ code: 'forbidden', fields: [] });
      expect(await refusalOf(note(order, id))).toEqual({ code: 'forbidden', fields: [] });
    }
    expect(await order.eventsOf('process.expedited')).toEqual([]);
  });
});
