import * as fc from 'fast-check';
import { type Absence, isInForce, standsInFor, whyNotAbsent } from '../../../domain/people/absence';
import { buildAbsence } from '../../support/build-absence';

const begin = Date.UTC(2026, 10, 23);
const day = 86_400_000;
const staff = ['a', 'b', 'c', 'd', 'e'] as const;

const instantAt = (days: number): string => new Date(begin + days * day).toISOString();
const who = fc.constantFrom(...staff);
const when = fc.integer({ min: 0, max: 20 }).map(instantAt);

const wanted = fc.record({
  personId: who,
  deputyId: who,
  from: when,
  to: when,
  endedAt: fc.option(when, { freq: 5 }),
});

/** Absences as they come to stand next to each other: each was recorded if the rules let it be. */
const recorded = fc.array(wanted, { maxLength: 30 }).map((all) => {
  const standing: Absence[] = [];
  for (const each of all) {
    const absence = buildAbsence({ ...each, absenceId: `${each.personId}.${standing.length}` });
    if (whyNotAbsent(absence, standing) === null) standing.push(absence);
  }
  return standing;
});

/** Who acts for somebody, found the other way round: from the absent to their deputy, and on as long as that one is away. */
function actingFor(absences: readonly Absence[], absent: string, at: string): Set<string> {
  const acting = new Set<string>();
  let next: string | undefined = absent;
  while (next !== undefined) {
    const current: string = next;
    const deputy = absences.find((each) => each.personId === current && isInForce(each, at))?.deputyId;
    next = deputy === undefined || acting.has(deputy) ? undefined : deputy;
    if (next !== undefined) acting.add(next);
  }
  return acting;
}

describe('Whatever absences there are', () => {
  it('nobody is away twice at once', () => {
    fc.assert(
      fc.property(recorded, when, (absences, at) => {
        for (const person of staff) {
          const now = absences.filter((each) => each.personId === person && isInForce(each, at));
          expect(now.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('a person stands in for exactly those whose deputies lead to them', () => {
    fc.assert(
      fc.property(recorded, when, (absences, at) => {
        for (const person of staff) {
          const expected = staff.filter(
            (other) => other !== person && actingFor(absences, other, at).has(person),
          );
          expect([...standsInFor(absences, person, at)].sort()).toEqual(expected);
        }
      }),
    );
  });

  it('only the absent are stood in for, each once, and nobody for themselves', () => {
    fc.assert(
      fc.property(
        fc.array(wanted.map(buildAbsence), { maxLength: 30 }),
        who,
        when,
        (absences, person, at) => {
          const found = standsInFor(absences, person, at);
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain(person);
          for (const absent of found)
            expect(absences.some((each) => each.personId === absent && isInForce(each, at))).toBe(true);
        },
      ),
    );
  });
});
