import { type UsageFact, exitDetection, hitsOf, monthBefore } from '../../../domain/exit/usage';

const fact = (period: string, different: Partial<UsageFact>): UsageFact => ({
  orderNo: 'SO-1',
  period,
  usage: 10,
  activeLines: 4,
  cancelledLines: 0,
  ...different,
});

describe('what gives an exit away (EXI-1)', () => {
  it('is usage that is gone for as many months as the rule says', () => {
    const facts = [fact('2026-09', { usage: 0 }), fact('2026-10', { usage: 0 })];
    expect(hitsOf(facts, exitDetection)).toEqual([{ rule: 'usageGone', orderNo: 'SO-1', period: '2026-10' }]);
    expect(hitsOf(facts.slice(1), exitDetection)).toEqual([]);
  });

  it('is no usage that has come back', () => {
    const facts = [fact('2026-08', { usage: 0 }), fact('2026-09', { usage: 0 }), fact('2026-10', {})];
    expect(hitsOf(facts, exitDetection)).toEqual([]);
  });

  it('a month nobody told of breaks the row', () => {
    const facts = [fact('2026-08', { usage: 0 }), fact('2026-10', { usage: 0 })];
    expect(hitsOf(facts, exitDetection)).toEqual([]);
  });

  it('is a share of lines cancelled within the window', () => {
    const facts = [fact('2026-09', { cancelledLines: 2 }), fact('2026-10', { cancelledLines: 2 })];
    expect(hitsOf(facts, exitDetection).map(({ rule }) => rule)).toEqual(['linesCancelled']);
    expect(hitsOf([fact('2026-10', { cancelledLines: 2 })], exitDetection)).toEqual([]);
  });

  it('goes by the rules as they are published', () => {
    const stricter = { ...exitDetection, usageGone: { months: 1, atMost: 10 } };
    expect(hitsOf([fact('2026-10', {})], stricter)).toHaveLength(1);
  });

  it('knows the month before January', () => {
    expect(monthBefore('2026-01')).toBe('2025-12');
    expect(monthBefore('2026-11')).toBe('2026-10');
  });
});
