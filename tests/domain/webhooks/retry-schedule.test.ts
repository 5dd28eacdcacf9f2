import { retryAfterMs, triedForMs } from '../../../domain/webhooks/retry-schedule';
import { isWanted } from '../../../domain/webhooks/webhook';

const minute = 60_000;

describe('the schedule of retries', () => {
  it('grows from seconds to a day, over more than three days', () => {
    expect(retryAfterMs(1, 0, 0)).toBe(5_000);
    expect(retryAfterMs(2, 0, 0)).toBe(5 * minute);
    expect(retryAfterMs(9, 0, 0)).toBe(24 * 60 * minute);
    expect(retryAfterMs(10, 0, 0)).toBeNull();
    expect(triedForMs).toBeGreaterThan(3 * 24 * 60 * minute);
  });

  it('adds up to a tenth, so that not everybody comes at once', () => {
    expect(retryAfterMs(2, 0, 1)).toBe(5.5 * minute);
  });

  it('ends early for what is older than it could have become by itself', () => {
    expect(retryAfterMs(1, triedForMs, 0)).toBe(5_000);
    expect(retryAfterMs(1, triedForMs * 1.2, 0)).toBeNull();
  });
});

describe('what a subscription asks for', () => {
  const all = { types: [], customerNos: [], tiers: [] };
  const happened = { type: 'process.closed', customerNo: 'C-1', tier: 'A1' };

  it('is everything that happens, unless it names something', () => {
    expect(isWanted(all, happened)).toBe(true);
    expect(isWanted({ ...all, types: ['task.offered'] }, happened)).toBe(false);
    expect(isWanted({ ...all, customerNos: ['C-2'] }, happened)).toBe(false);
    expect(isWanted({ ...all, tiers: ['B1', 'A1'] }, happened)).toBe(true);
  });

  it('never what people are told, unless it names that', () => {
    expect(isWanted(all, { ...happened, type: 'notification' })).toBe(false);
    expect(isWanted({ ...all, types: ['notification'] }, { ...happened, type: 'notification' })).toBe(true);
  });
});
