import * as fc from 'fast-check';
import type { Fact } from '../../../domain/assessment/fact';
import { factsOf } from '../../../domain/assessment/facts-of';
import { figures } from '../../../domain/assessment/figure';
import { levels } from '../../../domain/assessment/level';
import { calendar } from '../../support/build-order';
import { anyStory } from './random-story';
import { SlowRecount } from './slow-recount';

const minuteMs = 60_000;

function subjectsOf({ subjects }: Fact): readonly string[] {
  return levels.flatMap((level) => (subjects[level] === null ? [] : [`${level} ${subjects[level]}`]));
}

function said({ figure, hit, workingMs }: Fact): string {
  const { measure } = figures[figure];
  if (measure === 'share') return String(hit);
  return measure === 'duration' ? `${(workingMs ?? 0) / minuteMs} min` : '';
}

function linesOf(facts: readonly Fact[]): readonly string[] {
  return facts
    .filter(({ figure }) => figure !== 'time-held')
    .flatMap((fact) =>
      subjectsOf(fact).map((subject) => `${fact.figure} ${subject} ${fact.date} ${said(fact)}`),
    );
}

function heldBy(facts: readonly Fact[]): Readonly<Record<string, number>> {
  const minutes: Record<string, number> = {};
  for (const fact of facts.filter(({ figure }) => figure === 'time-held')) {
    for (const who of [`all ${fact.holding} ${fact.stage}`, ...subjectsOf(fact)]) {
      const key = `${who} ${fact.date}`;
      minutes[key] = (minutes[key] ?? 0) + (fact.workingMs ?? 0) / minuteMs;
    }
  }
  return minutes;
}

describe('Whatever happens to an order, its assessment', () => {
  it('has the cases a slow recount by other rules finds: whose, on which day, and how they ended', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        expect([...linesOf(factsOf(events, calendar))].sort()).toEqual(
          [...new SlowRecount(events).lines].sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('gives each holder, reason and stage the working minutes of each day that a slow recount gives them', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        expect(heldBy(factsOf(events, calendar))).toEqual(new SlowRecount(events).held);
      }),
      { numRuns: 25 },
    );
  });

  it('names each case once: one for a figure, an event and a day', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const names = factsOf(events, calendar).map(({ seq, figure, date }) => `${seq} ${figure} ${date}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('never takes back a case, whatever happens afterwards', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(60), (events, cut) => {
        const casesOf = (known: typeof events): readonly string[] =>
          factsOf(known, calendar)
            .filter(({ figure }) => figure !== 'time-held')
            .map((fact) => JSON.stringify(fact));
        const whole = new Set(casesOf(events));
        expect(casesOf(events.slice(0, cut)).filter((fact) => !whole.has(fact))).toEqual([]);
      }),
    );
  });
});
