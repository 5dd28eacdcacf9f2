import type { CalendarAnswer } from '../../../api/schemas/calendar';
import type { LimitTableAnswer } from '../../../api/schemas/limits';
import { items } from '../../../scripts/demo/desk/batch-file';
import type { DeskResult } from '../../../scripts/demo/desk/desk-result';
import { deskStory } from '../../../scripts/demo/desk-story';
import { stageOf } from '../../../scripts/demo/stage-of';
import type { Ending } from '../../../scripts/demo/story';
import { startDelivery } from '../../support/run-delivery';
import { openHouseWithFakes } from '../../support/served-house';

const longestMs = 240_000;

describe('The demo of the desk', () => {
  let house: Awaited<ReturnType<typeof openHouseWithFakes>>;
  let stopDelivery: () => Promise<void>;
  let ending: Ending;
  let result: DeskResult;
  const lines: string[] = [];

  beforeAll(async () => {
    house = await openHouseWithFakes('real', { WEBHOOK_RECEIVERS: 'any' });
    stopDelivery = startDelivery(house.store);
    ending = await deskStory.play(stageOf(house.config, (line) => void lines.push(line)));
    result = ending.result as DeskResult;
  }, longestMs);
  afterAll(async () => {
    await stopDelivery();
    await house.close();
  });

  it('shows nothing that is not so', () => {
    expect(ending.disagreements).toEqual([]);
    expect(result.holds).toBe(true);
  });

  it('brings every item of the batch to its end, the rejected ones the second time', () => {
    expect(result.batch).toMatchObject({ state: 'completed', items, done: items, reruns: 1 });
  });

  it.each([
    ['bad-batch-file', 'desk-01'],
    ['batch-exists', 'desk-01'],
    ['conflict', 'area-01'],
  ])('shows what is refused: %s', (code, who) => {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`✗ .*${who}.* ${code} `)));
  });

  it('has the customer and the open order move to the successor', async () => {
    expect(result.managerChange.movedProcesses).toBe(1);
    expect(await house.api.get('am-02', `/api/v1/customers/${result.customerNo}`)).toMatchObject({
      managerId: 'am-02',
    });
  });

  it('leaves the calendar and the limits as they were', async () => {
    const { before, after, restored } = result.calendar;
    expect(after).not.toBe(before);
    expect(restored).toBe(before);
    const versions = async <T>(path: string): Promise<readonly T[]> =>
      (await house.api.get<{ items: readonly T[] }>('admin-01', path)).items;
    const calendars = await versions<CalendarAnswer>('/api/v1/calendars/cn-standard/versions');
    expect(calendars[0]?.holidays).toEqual(calendars.at(-1)?.holidays);
    const tables = await versions<LimitTableAnswer>('/api/v1/limits/entitlements/versions');
    expect(tables[0]?.content).toEqual(tables.at(-1)?.content);
  });

  it('delivers every message to the receiver, and leaves no subscription behind', async () => {
    expect(result.webhooks).toEqual({ messages: 3, attempts: 5, deadLettersLeft: 0 });
    expect(await house.api.get('admin-01', '/api/v1/webhooks')).toMatchObject({ total: 0 });
  });

  it('replays what was pushed', () => {
    expect(result.events.streamed).toBeGreaterThanOrEqual(2);
    expect(result.events.replayed).toBe(result.events.streamed);
  });

  it('has figures at all four levels', () => {
    expect(result.levels).toEqual({
      'account-managers': 2,
      'station-managers': 1,
      'station-executors': 2,
      'it-support': 1,
    });
    expect(result.cases).toBe(items);
  });
});
