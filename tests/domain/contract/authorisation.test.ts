import { firstAuthorisation } from '../../../domain/authorisation/first-authorisation';
import { levelsOf, requiredApproval } from '../../../domain/authorisation/authorisation';
import type { ApprovalLevel } from '../../../domain/authorisation/approvers';
import { standInsFor } from '../../../domain/authorisation/panel';
import { tryOn, wasApproved } from '../../../domain/authorisation/trial';
import { approvalFactsOf } from '../../../domain/contract/agreement';
import { clauseWeight } from '../../../domain/contract/clauses';
import { buildDraft, buildTerms } from '../../support/build-sale';
import { person } from '../../support/people';

function stepsFor(different: Parameters<typeof buildTerms>[0]): readonly (readonly string[])[] {
  const { steps } = requiredApproval(firstAuthorisation, approvalFactsOf(buildTerms(different)));
  return steps.map((step) => step.map(({ level }) => level));
}

describe('Who has to approve an agreement', () => {
  it.each([
    ['an ordinary one: the area manager', {}, [['area-manager']]],
    ['at 10 % still', { discountPercent: 10 }, [['area-manager']]],
    ['above 10 %: the head too', { discountPercent: 10.5 }, [['area-manager'], ['key-accounts-head']]],
    [
      'above 20 %: head and finance side by side',
      { discountPercent: 25 },
      [['area-manager'], ['key-accounts-head', 'finance']],
    ],
    [
      'above 40 %: the duty leader last',
      { discountPercent: 45 },
      [['area-manager'], ['key-accounts-head', 'finance'], ['duty-leader']],
    ],
    ['a long term: finance', { termMonths: 48 }, [['area-manager'], ['finance']]],
    [
      'a large value',
      { monthlyValueCny: 250_000 },
      [['area-manager'], ['key-accounts-head', 'finance'], ['duty-leader']],
    ],
    [
      'a clause on liability',
      { clauses: [{ kind: 'liability' as const, text: '违约金上限提高' }] },
      [['area-manager'], ['key-accounts-head', 'finance']],
    ],
  ])('%s', (_what, different, steps) => {
    expect(stepsFor(different)).toEqual(steps);
  });

  it('goes by the heaviest of its clauses', () => {
    const payment = { kind: 'payment', text: '季付' } as const;
    const exclusive = { kind: 'exclusivity', text: '独家' } as const;

    expect(clauseWeight([])).toBe('none');
    expect(clauseWeight([payment])).toBe('minor');
    expect(clauseWeight([payment, exclusive])).toBe('major');
  });
});

describe('Who decides a level where nobody of its group may', () => {
  const roles = (level: ApprovalLevel, barred: readonly string[]): readonly string[] =>
    standInsFor(level, barred.map(person)).map(({ department }) => department);

  it.each([
    ['nobody else, as long as nobody is barred', 'key-accounts-head', [], []],
    ['the group above', 'area-manager', ['area-01'], ['key-accounts']],
    ['the one above that', 'area-manager', ['area-01', 'ka-head'], ['key-accounts', 'network-maintenance']],
    ['at the very top another head', 'duty-leader', ['ka-head', 'duty-01'], ['key-accounts', 'finance']],
  ] as const)('%s', (_what, level, barred, departments) => {
    expect(roles(level, barred)).toEqual(departments);
  });
});

describe('A candidate tried on past agreements', () => {
  const stricter = {
    ...firstAuthorisation,
    rules: firstAuthorisation.rules.map((rule) =>
      rule.rule === 'discount-over-10'
        ? { ...rule, rule: 'discount-over-3', when: { discountPercent: { above: 3, upTo: null } } }
        : rule,
    ),
  };
  const past = [
    { contractNo: 'CT-1', draft: buildDraft({ discountPercent: 5 }) },
    { contractNo: 'CT-2', draft: buildDraft({ discountPercent: 2 }) },
  ];

  it('names those it would have had approved by others, and by whom', () => {
    const { cases, different } = tryOn(stricter, past);

    expect(cases).toBe(2);
    expect(different).toEqual([
      expect.objectContaining({
        contractNo: 'CT-1',
        before: ['area-manager'],
        after: ['area-manager', 'key-accounts-head'],
        added: ['key-accounts-head'],
        dropped: [],
      }),
    ]);
  });

  it('makes no difference where it is the table they were approved by', () => {
    expect(tryOn(firstAuthorisation, past).different).toEqual([]);
    expect(levelsOf(requiredApproval(firstAuthorisation, approvalFactsOf(buildTerms({}))))).toEqual([
      'area-manager',
    ]);
  });

  it('counts what was approved, whatever became of it, and nothing else', () => {
    expect(wasApproved(buildDraft({ outcome: 'renegotiated' }))).toBe(true);
    expect(wasApproved(buildDraft({ outcome: 'rejected' }))).toBe(false);
    expect(wasApproved(buildDraft({ outcome: 'in-approval' }))).toBe(false);
  });
});
