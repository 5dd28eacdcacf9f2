import type { Json } from '../../../domain/json';
import { type AnswerFacts, problemsOfSolutionAnswer } from '../../../domain/solution/answer-rules';
import type { SolutionTaskName } from '../../../domain/solution/answers';
import { solutionForm } from '../../../domain/solution/forms';
import { solutionTaskTitles } from '../../../domain/solution/tasks';
import type { Tier } from '../../../domain/tiers/tier';
import { calendar } from '../../support/build-order';
import { buildSolution, entitledAs } from '../../support/build-solution';
import { goodSolutionAnswers, told } from '../../support/solution-answers';

const now = '2026-11-23T02:00:00.000Z';

function facts(tier: Tier, different: Partial<AnswerFacts>): AnswerFacts {
  return { now, calendar, start: buildSolution(entitledAs(tier)), context: {}, ...different };
}

/** The fields that are wrong. */
function wrong(name: SolutionTaskName, answer: object, about: AnswerFacts): string[] {
  return problemsOfSolutionAnswer(name, answer as Json, about).map(({ field }) => field);
}

function presenting(trial: object | null, demonstration: object | null): object {
  return { ...told, trial, demonstration };
}

it.each(Object.keys(solutionTaskTitles) as SolutionTaskName[])('takes a good answer to %s', (name) => {
  const context = { found: [], shortlist: [] };
  const answer = goodSolutionAnswers[name](context, now);

  expect(solutionForm(name).safeParse(answer).success).toBe(true);
  expect(wrong(name, answer, facts('A1', { context }))).toEqual([]);
});

describe('A trial (ENT-6)', () => {
  it.each([
    ['A1', 91, []],
    ['A2', 93, ['trial.days']],
    ['B1', 61, []],
    ['B2', 62, ['trial.days']],
    ['C', 30, ['trial.askedBy']],
  ] as const)('offered to %s for %i days: wrong is %j', (tier, days, fields) => {
    const answer = presenting({ askedBy: 'us', days }, null);
    expect(wrong('present-solution', answer, facts(tier, {}))).toEqual(fields);
  });

  it('is had by a C customer that asks for it', () => {
    const answer = presenting({ askedBy: 'customer', days: 30 }, null);
    expect(wrong('present-solution', answer, facts('C', {}))).toEqual([]);
  });

  it('of a revised design ends with the months of the first one', () => {
    const about = facts('A1', { context: { trialLimitAt: '2026-12-23T02:00:00.000Z' } });
    const days = (many: number): object => presenting({ askedBy: 'us', days: many }, null);

    expect(wrong('present-solution', days(30), about)).toEqual([]);
    expect(wrong('present-solution', days(31), about)).toEqual(['trial.days']);
  });

  it('is extended within its limit only, and later than now', () => {
    const context = { endsAt: '2026-12-01T02:00:00.000Z', limitAt: '2027-02-23T02:00:00.000Z' };
    const until = (endsAt: string): object => ({ result: 'extended', endsAt, reason: '续测' });
    const about = facts('A1', { context });

    expect(wrong('conclude-trial', until('2027-02-23T02:00:00.000Z'), about)).toEqual([]);
    expect(wrong('conclude-trial', until('2027-02-23T02:00:00.001Z'), about)).toEqual(['endsAt']);
    expect(wrong('conclude-trial', until('2026-11-30T02:00:00.000Z'), about)).toEqual(['endsAt']);
  });
});

describe('A demonstration (ENT-7)', () => {
  const shown = (demonstrationsThisYear: number): Partial<AnswerFacts> => ({
    context: { demonstrationsThisYear },
  });

  it.each([
    ['A1', 1, []],
    ['A1', 2, ['demonstration.askedBy']],
    ['B1', 0, []],
    ['B1', 1, ['demonstration.askedBy']],
    ['C', 0, ['demonstration.askedBy']],
  ] as const)('offered to %s after %i this year: wrong is %j', (tier, before, fields) => {
    const answer = presenting(null, { askedBy: 'us', onSite: true });
    expect(wrong('present-solution', answer, facts(tier, shown(before)))).toEqual(fields);
  });

  it('is given to whoever asks', () => {
    const answer = presenting(null, { askedBy: 'customer', onSite: true });
    expect(wrong('present-solution', answer, facts('C', shown(5)))).toEqual([]);
  });
});

describe('A forecast (SOL-8)', () => {
  const need = { product: 'leased-line', area: 'dali', quantity: 3 };
  const recorded = (forecast: object[]): object => ({ needs: {}, forecast, promisedAt: null });

  it('is of this quarter or a later one, and says each need once', () => {
    const forecast = [
      { ...need, quarter: '2026-Q3' },
      { ...need, quarter: '2026-Q4' },
      { ...need, quarter: '2026-Q4' },
      { ...need, quarter: '2032-Q1' },
    ];
    expect(wrong('record-needs', recorded(forecast), facts('A1', {}))).toEqual([
      'forecast.0.quarter',
      'forecast.2.quarter',
      'forecast.3.quarter',
    ]);
  });
});

describe('The choice', () => {
  it('is among what was found', () => {
    const about = facts('A1', { context: { found: ['SN-1'], shortlist: ['SN-1'] } });

    expect(wrong('choose-solutions', { result: 'chosen', shortlist: ['SN-1', 'SN-2'] }, about)).toEqual([
      'shortlist.1',
    ]);
    expect(wrong('analyse-solutions', { preferred: 'SN-2' }, about)).toEqual(['preferred']);
    expect(
      wrong('decide-gate', { result: 'offer-satisfies', solutionNo: 'SN-2', products: [] }, about),
    ).toEqual(['solutionNo']);
    expect(
      wrong('decide-gate', { result: 'offer-satisfies', solutionNo: null, products: [] }, about),
    ).toEqual(['products']);
  });
});

describe('What can be repeated', () => {
  it.each([
    ['choose-solutions', { result: 'search-again', words: 'x' }, { searches: 10 }, ['result']],
    ['decide-gate', { result: 'design' }, { round: 10 }, ['result']],
    ['evaluate-design', { verdict: 'revise' }, { version: 10 }, ['verdict']],
    ['accept-design', { decision: 'revise' }, { version: 10 }, ['decision']],
    ['record-decision', { decision: 'revise' }, { presentations: 10 }, ['decision']],
  ] as const)('%s comes to an end', (name, answer, context, fields) => {
    expect(wrong(name, answer, facts('A1', { context }))).toEqual(fields);
  });
});

describe('That nobody can serve it', () => {
  it.each([
    ['before an interface has refused', { round: 2, refusedByInterface: 0 }, ['result']],
    ['when one has', { round: 2, refusedByInterface: 1 }, []],
    ['when nothing else is left to decide', { round: 10, refusedByInterface: 0 }, []],
  ] as const)('is decided %s', (_when, context, fields) => {
    expect(wrong('decide-gate', { result: 'cannot-serve' }, facts('A1', { context }))).toEqual(fields);
  });
});
