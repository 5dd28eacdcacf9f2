import {
  type AccountsPort,
  type ProcessesPort,
  createAccountActivities,
} from '../../activities/account-activities';
import { person } from '../support/people';

/** Processes that each have a manager, some of them over; remembers under which key each was told. */
class FakeProcesses implements ProcessesPort {
  readonly told = new Map<string, string>();
  readonly keys: string[] = [];
  private readonly over: ReadonlySet<string>;

  constructor(over: readonly string[]) {
    this.over = new Set(over);
  }

  async changeManager(processId: string, _request: unknown, updateId: string): Promise<boolean> {
    this.told.set(processId, updateId);
    this.keys.push(updateId);
    return !this.over.has(processId);
  }
}

function accountsWith(open: readonly string[]): AccountsPort {
  return {
    moveCustomers: async () => [],
    processesToMove: async ({ after }, limit) => open.filter((id) => id > after).slice(0, limit),
    noteTelling: async () => {},
  };
}

const move = {
  changeNo: 'MC-1',
  customerNos: ['C-1'],
  from: 'am-01',
  to: 'am-02',
  look: 1,
  by: person('area-01'),
  reason: '岗位调整',
};

describe('Moving open processes to another manager', () => {
  const open = Array.from({ length: 23 }, (_, n) => `order/SO-${100 + n}`);

  it('goes through them page by page, skips what is over, and comes to an end', async () => {
    const processes = new FakeProcesses(['order/SO-105']);
    const activities = createAccountActivities(accountsWith(open), processes);
    const pages = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await activities.moveProcesses({ ...move, after });
      pages.push(page);
      after = page.last;
    }
    expect(pages.map(({ moved, over }) => [moved.length, over])).toEqual([
      [9, 1],
      [10, 0],
      [3, 0],
      [0, 0],
    ]);
    expect([...processes.told.keys()]).toEqual(open);
  });

  it('tells a process under the same key however often', async () => {
    const processes = new FakeProcesses([]);
    const activities = createAccountActivities(accountsWith(['order/SO-1']), processes);
    await activities.moveProcesses({ ...move, after: '' });
    await activities.moveProcesses({ ...move, after: '' });
    expect([...processes.told]).toEqual([['order/SO-1', 'manager-change:MC-1:C-1:1']]);
  });

  it('tells it anew when it looks again, and when it is about what was given by name', async () => {
    const processes = new FakeProcesses([]);
    const activities = createAccountActivities(accountsWith(['order/SO-1']), processes);
    for (const again of [{ look: 2 }, { customerNos: null }]) {
      await activities.moveProcesses({ ...move, ...again, after: '' });
    }
    expect(processes.keys).toEqual(['manager-change:MC-1:C-1:2', 'manager-change:MC-1:named:1']);
  });
});
