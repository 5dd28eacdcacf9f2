import { problemsOfContractAnswer } from '../../../domain/contract/answer-rules';
import { jsonOf, lastDayOf } from '../../../domain/contract/agreement';
import {
  daysBefore,
  mayComeBack,
  warnDaysOf,
  watchKeyOf,
} from '../../../domain/contract-watch/contract-watch';
import { standingOf } from '../../../domain/contract-watch/standing';
import { contractLimits } from '../../../domain/contract/limits';
import { contractForm } from '../../../domain/contract/forms';
import { calendar } from '../../support/build-order';
import { buildTerms, leasedLineSold, smsGatewaySold } from '../../support/build-sale';
import type { Json } from '../../../domain/json';

const now = '2026-11-23T04:00:00.000Z';

function problemsOf(name: string, answer: object, context: { readonly [key: string]: Json }): string[] {
  return problemsAfter(1, name, answer, context);
}

function problemsAfter(
  versions: number,
  name: string,
  answer: object,
  context: { readonly [key: string]: Json },
): string[] {
  const facts = { now, calendar, approvedAt: '2026-11-20T04:00:00.000Z', versions };
  return problemsOfContractAnswer({ name, context }, answer as Json, facts).map(({ field }) => field);
}

describe('The last day of a contract', () => {
  it.each([
    ['2026-12-01', 24, '2028-11-30'],
    ['2026-01-15', 1, '2026-02-14'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('that begins on %s for %i months is %s', (validFrom, months, last) => {
    expect(lastDayOf(validFrom, months)).toBe(last);
  });
});

describe('A draft agreement', () => {
  it('is of products of the catalogue, with their ends and bandwidths', () => {
    const lines = [
      leasedLineSold,
      { ...leasedLineSold, productCode: 'telegraph' },
      { ...leasedLineSold, ends: [{ addressId: 'KM-0001' }] },
      { ...leasedLineSold, bandwidthKbps: 2047 },
      { ...leasedLineSold, ends: [{ addressId: 'KM-0001' }, { addressId: 'KM-0001' }] },
      smsGatewaySold,
    ];

    expect(problemsOf('draft-agreement', { decision: 'submit', ...buildTerms({ lines }) }, {})).toEqual([
      'lines.1.productCode',
      'lines.2.ends',
      'lines.3.bandwidthKbps',
      'lines.4.ends.1.addressId',
    ]);
  });

  it.each([
    ['no line', { lines: [] }],
    ['a discount above 100 %', { discountPercent: 101 }],
    ['a negative value', { monthlyValueCny: -1 }],
    ['tenths of a cent', { monthlyValueCny: 10.001 }],
    ['half a month', { termMonths: 1.5 }],
    ['more than ten years', { termMonths: 121 }],
    ['an unknown clause', { clauses: [{ kind: 'weather', text: '不可抗力' }] }],
    ['something else', { colour: 'red' }],
  ])('with %s is not taken', (_what, different) => {
    const answer = { decision: 'submit', ...buildTerms({}), ...different };

    expect(contractForm('draft-agreement').safeParse(answer).success).toBe(false);
  });

  it('is the last after twenty versions; its clauses do not fill a book', () => {
    const submitted = { decision: 'submit', ...buildTerms({}) };
    const clauses = Array.from({ length: 4 }, () => ({ kind: 'payment' as const, text: '条'.repeat(1_600) }));

    expect(problemsAfter(19, 'draft-agreement', submitted, {})).toEqual([]);
    expect(problemsAfter(20, 'draft-agreement', submitted, {})).toEqual(['decision']);
    expect(problemsAfter(20, 'draft-agreement', { decision: 'give-up', reason: '久议不决' }, {})).toEqual([]);
    expect(problemsOf('draft-agreement', { ...submitted, clauses }, {})).toEqual(['clauses']);
  });

  it('to the cent is taken', () => {
    const answer = { decision: 'submit', ...buildTerms({ monthlyValueCny: 1234.56 }) };

    expect(contractForm('draft-agreement').safeParse(answer).success).toBe(true);
  });
});

describe('The correction of a refused order', () => {
  const line = jsonOf({ ...leasedLineSold, bandwidthKbps: 1024 });
  const corrected = { decision: 'try-again', ends: leasedLineSold.ends };

  it.each([
    ['as it was signed', 1024, []],
    ['of less', 512, []],
    ['of more than was approved and signed', 2048, ['bandwidthKbps']],
  ])('%s', (_what, bandwidthKbps, fields) => {
    expect(problemsOf('correct-order', { ...corrected, bandwidthKbps }, { line })).toEqual(fields);
  });
});

describe('A signature', () => {
  const signed = {
    decision: 'signed',
    signedBy: '王主任',
    signedAt: '2026-11-22T04:00:00.000Z',
    documentRef: 'HT-1',
    validFrom: '2026-11-22',
  };

  it.each([
    ['that fits', {}, []],
    ['that lies ahead', { signedAt: '2026-11-24T04:00:00.000Z' }, ['signedAt']],
    ['of before the approval', { signedAt: '2026-11-19T04:00:00.000Z' }, ['signedAt']],
    ['after the contract began', { validFrom: '2026-11-21' }, ['validFrom']],
    ['of a contract that begins years later', { validFrom: '2028-11-21' }, ['validFrom']],
  ])('%s', (_what, different, fields) => {
    expect(problemsOf('record-signing', { ...signed, ...different }, {})).toEqual(fields);
  });
});

describe('A contract near its end', () => {
  const contract = {
    contractNo: 'CT-1',
    customerNo: 'C-1',
    productCodes: ['leased-line', 'mpls-vpn-site'],
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
  };
  const later = { ...contract, contractNo: 'CT-2', validFrom: '2029-01-01', validTo: '2030-12-31' };

  it('is renewed when each of its products goes on under one that ends later', () => {
    const half = { ...later, productCodes: ['leased-line'] };
    const afterAGap = { ...later, validFrom: '2029-02-01' };

    expect(standingOf(contract, '2028-12-31', [contract, later])).toBe('renewed');
    expect(standingOf(contract, '2028-12-31', [contract, half])).toBe('as-agreed');
    expect(standingOf(contract, '2028-12-31', [contract, afterAGap])).toBe('as-agreed');
    expect(standingOf(contract, '2028-12-31', [contract])).toBe('as-agreed');
  });

  it('stands otherwise when it ends on another day, or is gone', () => {
    expect(standingOf({ ...contract, validTo: '2028-06-30' }, '2028-12-31', [])).toBe('changed');
    expect(standingOf(null, '2028-12-31', [])).toBe('changed');
  });

  it('is warned of 120, 90, 60 and 30 days before, as long as nobody says otherwise', () => {
    expect(warnDaysOf(contractLimits)).toEqual([120, 90, 60, 30]);
    expect(warnDaysOf({ ...contractLimits, expiryLast: { days: 60 }, expiryFirst: { days: 200 } })).toEqual([
      200, 90, 60,
    ]);
    expect(daysBefore('2028-12-31', 30)).toBe('2028-12-01');
    expect(watchKeyOf(contract, 1)).toBe('CT-1.20281231');
  });

  it.each([
    ['it ended on another day and does so no more', 'contract-term-changed', true],
    ['it was renewed and is so no more', 'contract-renewed', true],
    ['it has ended', 'contract-expired', false],
    ['operations called the watch off', 'watch-called-off', false],
  ])('watched once: %s (%s), again: %s', (_what, end, again) => {
    const closedAt = '2028-12-01T00:00:00.000Z';
    const milestones = [
      { name: 'contract-expiring', at: closedAt },
      { name: end, at: closedAt },
    ];

    expect(mayComeBack({ closedAt, milestones })).toBe(again);
    expect(mayComeBack({ closedAt: null, milestones: [] })).toBe(false);
    expect(watchKeyOf(contract, 2)).toBe('CT-1.20281231-2');
  });
});
