import * as fc from 'fast-check';
import { firstAuthorisation } from '../../../domain/authorisation/first-authorisation';
import {
  type Authorisation,
  authorisationInputs,
  problemsOfAuthorisation,
} from '../../../domain/authorisation/authorisation';
import { decide, rulesThatHit } from '../../../domain/decision/decide';
import type { DecisionTable, InputDefinitions, Rule } from '../../../domain/decision/decision-table';
import { problemsOfTable } from '../../../domain/decision/table-problems';

const inputs: InputDefinitions = {
  discount: { kind: 'number', label: { zh: '折扣', en: 'Discount' }, from: 0, to: 100 },
  value: { kind: 'number', label: { zh: '金额', en: 'Value' }, from: 0, to: null },
  clauses: { kind: 'choice', label: { zh: '条款', en: 'Clauses' }, options: ['none', 'some'] },
};

function table(hitPolicy: DecisionTable['hitPolicy'], ...rules: readonly Rule[]): DecisionTable {
  return { hitPolicy, rules };
}

const low: Rule = { rule: 'low', when: { discount: { above: null, upTo: 10 } }, decides: ['a'] };
const high: Rule = { rule: 'high', when: { discount: { above: 10, upTo: null } }, decides: ['b'] };

describe('A decision table', () => {
  it('whose rules cover every case once can be decided by', () => {
    expect(problemsOfTable(table('unique', low, high), inputs)).toEqual([]);
  });

  it('takes a bound to belong to the range that ends with it', () => {
    const decided = table('unique', low, high);

    expect(decide(decided, { discount: 10, value: 1, clauses: 'none' }).decides).toEqual(['a']);
    expect(decide(decided, { discount: 10.01, value: 1, clauses: 'none' }).decides).toEqual(['b']);
  });

  it('that leaves a case out is refused, and the case is named', () => {
    const onlySome: Rule = { ...high, when: { ...high.when, clauses: { oneOf: ['some'] } } };

    const problems = problemsOfTable(table('unique', low, onlySome), inputs);

    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain('discount > 10 … 100');
    expect(problems[0]?.reason).toContain('clauses none');
  });

  it('that leaves out the least of a number is refused', () => {
    const above: Rule = { rule: 'above', when: { value: { above: 0, upTo: null } }, decides: ['a'] };

    expect(problemsOfTable(table('collect', above), inputs)[0]?.reason).toContain('value 0 … 0');
  });

  it('whose rules overlap is refused where only one may hit, and taken where the first counts or all do', () => {
    const all: Rule = { rule: 'all', when: {}, decides: ['c'] };

    expect(problemsOfTable(table('unique', low, all), inputs)[0]?.reason).toContain('low, all');
    expect(problemsOfTable(table('first', low, all), inputs)).toEqual([]);
    expect(problemsOfTable(table('collect', low, all), inputs)).toEqual([]);
    expect(decide(table('first', low, all), { discount: 5, value: 0, clauses: 'none' }).decides).toEqual([
      'a',
    ]);
    expect(decide(table('collect', low, all), { discount: 5, value: 0, clauses: 'none' }).decides).toEqual([
      'a',
      'c',
    ]);
  });

  it('with a rule that never counts is refused', () => {
    const all: Rule = { rule: 'all', when: {}, decides: ['c'] };

    expect(problemsOfTable(table('first', all, low), inputs)).toEqual([
      { field: 'rules.1', reason: expect.stringContaining('never counts') as string },
    ]);
  });

  it.each<[string, Rule, string]>([
    ['an input there is not', { ...low, when: { weather: { oneOf: ['rain'] } } }, 'rules.0.when.weather'],
    ['an option there is not', { ...low, when: { clauses: { oneOf: ['many'] } } }, 'rules.0.when.clauses'],
    ['an empty range', { ...low, when: { discount: { above: 20, upTo: 20 } } }, 'rules.0.when.discount'],
    ['a bound outside', { ...low, when: { discount: { above: 120, upTo: null } } }, 'rules.0.when.discount'],
    ['options of a number', { ...low, when: { discount: { oneOf: ['1'] } } }, 'rules.0.when.discount'],
  ])('with a condition on %s is refused', (_what, rule, field) => {
    expect(problemsOfTable(table('collect', rule), inputs).map((problem) => problem.field)).toEqual([field]);
  });

  it('with two rules of one name is refused', () => {
    expect(problemsOfTable(table('unique', low, { ...high, rule: 'low' }), inputs)[0]?.field).toBe(
      'rules.1.rule',
    );
  });

  it('of more cases than can be looked through is refused', () => {
    const many = Array.from({ length: 99 }, (_, n): Rule => {
      const range = { above: n, upTo: n + 1 };
      return {
        rule: `r${n}`,
        when: { discount: range, value: { above: n * 7, upTo: null } },
        decides: ['a'],
      };
    });
    const wide: InputDefinitions = {
      ...inputs,
      third: { kind: 'choice', label: { zh: '', en: '' }, options: ['1', '2', '3', '4'] },
    };

    expect(problemsOfTable(table('collect', ...many), wide)[0]?.reason).toContain('too many');
  });

  it('is found complete exactly when no case falls through', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const rules = fc.array(fc.record({ above: bound, upTo: bound }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rules, (ranges) => {
        const proper = ranges.filter(({ above, upTo }) => above === null || upTo === null || above < upTo);
        fc.pre(proper.length > 0);
        const made = table(
          'collect',
          ...proper.map((discount, n): Rule => ({ rule: `r${n}`, when: { discount }, decides: ['a'] })),
        );
        const found = problemsOfTable(made, inputs).some(({ reason }) => reason.includes('no rule covers'));
        const cases = Array.from({ length: 1_001 }, (_, n) => n / 10);
        const gap = cases.some(
          (discount) => rulesThatHit(made, { discount, value: 0, clauses: 'none' }).length === 0,
        );
        return found === gap;
      }),
    );
  });
});

describe('The table of business authorisation', () => {
  it('came complete', () => {
    expect(problemsOfAuthorisation(firstAuthorisation)).toEqual([]);
    expect(Object.keys(authorisationInputs)).toHaveLength(4);
  });

  it('has a plan for each level its rules ask for, and only one', () => {
    const [first] = firstAuthorisation.levels;
    const without: Authorisation = {
      ...firstAuthorisation,
      levels: firstAuthorisation.levels.filter(({ level }) => level !== 'duty-leader'),
    };
    const twice: Authorisation = {
      ...firstAuthorisation,
      levels: [...firstAuthorisation.levels, ...(first === undefined ? [] : [first])],
    };

    expect(problemsOfAuthorisation(without).map(({ field }) => field)).toEqual([
      'rules.3.decides',
      'rules.5.decides',
    ]);
    expect(problemsOfAuthorisation(twice).map(({ field }) => field)).toEqual(['levels.4.level']);
  });

  it('leaves no agreement without anybody to approve it', () => {
    const careless: Authorisation = {
      ...firstAuthorisation,
      rules: firstAuthorisation.rules.map((rule) =>
        rule.rule === 'every-agreement' ? { ...rule, decides: [] } : rule,
      ),
    };

    expect(problemsOfAuthorisation(careless)[0]?.reason).toContain('nothing is decided');
  });
});
