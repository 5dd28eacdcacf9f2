import { type Absence, isInForce, standsInFor, whyNotAbsent } from '../../../domain/people/absence';
import { buildAbsence } from '../../support/build-absence';

const leave = buildAbsence({});
const during = '2026-11-25T02:00:00.000Z';

const refusal = (absence: Absence, others: readonly Absence[]): string[] | null => {
  const found = whyNotAbsent(absence, others);
  return found === null ? null : [found.code, ...found.fields.map(({ field }) => field)];
};

describe('An absence', () => {
  it.each<[string, Partial<Absence>]>([
    ['of a week from Monday', {}],
    ['that began this morning', { from: '2026-11-20T01:00:00.000Z' }],
    ['of a whole year', { to: '2027-11-23T01:00:00.000Z' }],
  ])('%s can be recorded', (_what, different) => {
    expect(refusal(buildAbsence(different), [])).toBeNull();
  });

  it.each<[string, Partial<Absence>, string[]]>([
    ['that ends before it begins', { to: '2026-11-22T01:00:00.000Z' }, ['invalid-request', 'to']],
    ['that takes no time', { to: leave.from }, ['invalid-request', 'to']],
    ['of more than a year', { to: '2027-11-25T01:00:00.000Z' }, ['invalid-request', 'to']],
    [
      'years ahead',
      { from: '2029-01-01T00:00:00.000Z', to: '2029-01-02T00:00:00.000Z' },
      ['invalid-request', 'from'],
    ],
    [
      'that is over',
      { from: '2026-11-02T00:00:00.000Z', to: '2026-11-06T00:00:00.000Z' },
      ['date-in-the-past', 'to'],
    ],
    ['with oneself as deputy', { deputyId: 'am-02' }, ['wrong-deputy', 'deputyId']],
  ])('%s cannot', (_what, different, expected) => {
    expect(refusal(buildAbsence(different), [])).toEqual(expected);
  });

  it('cannot overlap another of the same person', () => {
    const second = buildAbsence({ absenceId: 'am-02.2', from: during, to: '2026-12-05T10:00:00.000Z' });

    expect(refusal(second, [leave])).toEqual(['absence-overlaps', 'from']);
    expect(refusal({ ...second, personId: 'am-03' }, [leave])).toBeNull();
    expect(refusal({ ...second, from: leave.to }, [leave])).toBeNull();
    expect(refusal(second, [{ ...leave, endedAt: during }])).toBeNull();
    expect(
      refusal(second, [{ ...leave, from: second.from, endedAt: '2026-11-20T08:00:00.000Z' }]),
    ).toBeNull();
  });

  it('is in force from its beginning until its end, or until it was ended', () => {
    expect([leave.from, during, leave.to].map((at) => isInForce(leave, at))).toEqual([true, true, false]);
    expect(isInForce(leave, leave.recordedAt)).toBe(false);
    expect(isInForce({ ...leave, endedAt: during }, during)).toBe(false);
    expect(isInForce({ ...leave, endedAt: leave.recordedAt }, during)).toBe(false);
  });
});

describe('Standing in', () => {
  const away = (personId: string, deputyId: string): Absence =>
    buildAbsence({ absenceId: `${personId}.1`, personId, deputyId });

  it('is for nobody while everybody is there', () => {
    expect(standsInFor([leave], 'am-01', leave.recordedAt)).toEqual([]);
    expect(standsInFor([leave], 'am-01', leave.to)).toEqual([]);
  });

  it('is the deputy’s, and passed on by a deputy who is away as well', () => {
    const absences = [away('a', 'b'), away('b', 'c')];

    expect(standsInFor(absences, 'c', during)).toEqual(['b', 'a']);
    expect(standsInFor(absences, 'b', during)).toEqual(['a']);
    expect(standsInFor(absences, 'a', during)).toEqual([]);
  });

  it('ends somewhere, though deputies name each other in a circle', () => {
    const circle = [away('a', 'b'), away('b', 'c'), away('c', 'a')];

    expect(standsInFor(circle, 'a', during)).toEqual(['c', 'b']);
  });
});
