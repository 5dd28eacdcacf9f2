import { createOrderHistory } from '../../../api/order-history';
import type { ProcessHistory } from '../../../storage/views/process-views';
import type { Views } from '../../../storage/views/views';

const accepted = { name: 'accepted', at: '2026-11-20T08:00:00.000Z' };
const one: ProcessHistory = { stages: [], milestones: [accepted], clocks: [] };
const never: ProcessHistory = { stages: [], milestones: [], clocks: [] };

/** Records that count how often they are asked, and fail as often as told. */
function recordsThatFail(times: number) {
  const asked: string[] = [];
  let failures = times;
  let seconds = 0;
  const processes = {
    history: async (productCode: string): Promise<readonly ProcessHistory[]> => {
      asked.push(productCode);
      if (failures > 0) {
        failures -= 1;
        throw new Error('no records just now');
      }
      return [one, never];
    },
  };
  const history = createOrderHistory({
    views: { processes } as unknown as Views,
    now: () => new Date(Date.parse('2026-11-23T01:00:00.000Z') + seconds * 1_000).toISOString(),
  });
  return { history, asked, wait: (more: number) => (seconds += more) };
}

describe('What past orders say', () => {
  it('is what those say that were accepted', async () => {
    const { history } = recordsThatFail(0);

    expect(await history('leased-line')).toEqual([{ stages: [], acceptedAt: accepted.at, pauses: [] }]);
  });

  it('is asked once a minute for each product, however many ask', async () => {
    const { history, asked, wait } = recordsThatFail(0);

    await Promise.all([history('leased-line'), history('leased-line'), history('mpls-vpn-site')]);
    wait(59);
    await history('leased-line');
    expect(asked).toEqual(['leased-line', 'mpls-vpn-site']);
    wait(1);
    await history('leased-line');
    expect(asked).toEqual(['leased-line', 'mpls-vpn-site', 'leased-line']);
  });

  it('is asked again at once after it could not be read', async () => {
    const { history } = recordsThatFail(1);

    await expect(history('leased-line')).rejects.toThrow('no records just now');
    expect(await history('leased-line')).toHaveLength(1);
  });
});
