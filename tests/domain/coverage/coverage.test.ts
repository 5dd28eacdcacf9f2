import { problemsOfCoverageAnswer } from '../../../domain/coverage/answer-rules';
import { mostEvents } from '../../../domain/process/most-events';
import { caseOfPlace, mostRequesters, takesRequests } from '../../../domain/coverage/joining';
import { compare, improvement } from '../../../domain/coverage/improvement';
import { coverageInput } from '../../../domain/coverage/input';
import { admitCoverage, placeOf } from '../../../domain/coverage/intake-rules';
import { placeKeyOf } from '../../../domain/coverage/place';
import { requesterDetail } from '../../../domain/coverage/requester-details';
import type { CoverageInput } from '../../../domain/coverage/input';
import { coverageForm } from '../../../domain/coverage/forms';
import { buildPlace } from '../../support/build-coverage';
import { bad, good, goodCoverageAnswers } from '../../support/coverage-answers';
import { person } from '../../support/people';
import { BusinessError } from '../../../domain/errors';

const customer = {
  customerNo: 'C-1001',
  name: '云南省财政厅',
  kind: 'group',
  important: true,
  industry: 'government',
  tier: 'A1',
  signed: true,
  managerId: 'am-01',
  homeNetwork: 'kunming',
} as const;

const input: CoverageInput = {
  customerNo: 'C-1001',
  channel: 'hotline',
  place: { addressId: 'KM-0001' },
  placeKind: 'office',
  placeDetail: null,
  symptom: 'weak-signal',
  description: '信号弱',
  contact: { name: '王', phone: '0871-65550101' },
};

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof BusinessError) return error.code;
    throw error;
  }
}

describe('Who takes a coverage request by which channel', () => {
  it.each([
    ['account-manager', 'am-01', null],
    ['business-hall', 'desk-01', null],
    ['web', 'desk-01', null],
    ['web', 'call-01', null],
    ['hotline', 'call-01', null],
    ['hotline', 'desk-01', 'forbidden'],
    ['business-hall', 'am-01', 'forbidden'],
    ['account-manager', 'call-01', 'forbidden'],
    ['web', 'fin-01', 'forbidden'],
  ] as const)('%s by %s: %s', (channel, id, code) => {
    expect(codeOf(() => admitCoverage({ ...input, channel }, customer, person(id)))).toBe(code);
  });

  it('a customer that has not signed is refused', () => {
    const unsigned = { ...customer, signed: false };
    expect(codeOf(() => admitCoverage(input, unsigned, person('call-01')))).toBe('customer-not-signed');
  });

  it('an address the inventory does not know is refused', () => {
    expect(codeOf(() => placeOf(input, null))).toBe('address-not-served');
  });
});

describe('One place', () => {
  const place = buildPlace({ text: '昆明市五华区人民中路 12 号' });

  it.each([
    ['other blanks and punctuation', { text: '昆明市五华区,人民中路12号。' }, true],
    ['full-width digits', { text: '昆明市五华区人民中路 12 号' }, true],
    ['an address of the inventory', { addressId: 'KM-0001' }, true],
    ['two numbers in place of one', { text: '昆明市五华区人民中路 1-2 号' }, false],
    ['another house', { text: '昆明市五华区人民中路 14 号' }, false],
    ['another kind of place', { kind: 'lift' }, false],
    ['another local network', { localNetwork: 'dali' }, false],
  ] as const)('%s', (_what, different, same) => {
    expect(placeKeyOf({ ...place, ...different }) === placeKeyOf(place)).toBe(same);
  });

  it.each([
    ['too short', { text: '—— 1 ', localNetwork: 'kunming' }],
    ['of no local network', { text: '昆明市五华区人民中路', localNetwork: 'beijing' }],
    [
      'both address and text',
      { addressId: 'KM-0001', text: '昆明市五华区人民中路', localNetwork: 'kunming' },
    ],
  ])('given as text: refused when %s', (_what, wrong) => {
    expect(coverageInput.safeParse({ ...input, place: wrong }).success).toBe(false);
  });
});

describe('The case a request belongs to', () => {
  const open = {
    seq: 9,
    state: 'inProgress',
    details: { joinable: true, caseOfPlace: 3 },
  } as const;

  it('is the first of its place, the open one, or else the next', () => {
    const ending = { ...open, details: { ...open.details, joinable: false } };
    const known = {
      ...ending,
      details: { ...ending.details, [requesterDetail(1)]: { request: { requestId: 'r' } } },
    };

    expect(caseOfPlace(null, 'r')).toBe(1);
    expect(caseOfPlace(open, 'r')).toBe(3);
    expect(caseOfPlace(ending, 'r')).toBe(4);
    expect(caseOfPlace({ ...open, state: 'completed' }, 'r')).toBe(4);
    expect(caseOfPlace(known, 'r')).toBe(3);
  });

  it('takes no more requests while it is being cancelled, nor when it is full', () => {
    const requesters = Array.from({ length: mostRequesters }, (_, n) => [
      requesterDetail(n + 1),
      { request: { requestId: `${n}` } },
    ]);
    const full = { ...open, details: { ...open.details, ...Object.fromEntries(requesters) } };

    expect(takesRequests(open)).toBe(true);
    expect(takesRequests({ ...open, state: 'pendingCancellation' })).toBe(false);
    expect(takesRequests(full)).toBe(false);
    expect(takesRequests({ ...open, seq: mostEvents })).toBe(false);
    expect(caseOfPlace(full, 'r')).toBe(4);
  });
});

describe('Better than before', () => {
  const rules = { version: 1, content: improvement };

  const verdicts = (after: typeof good) => compare(bad, after, rules).map(({ verdict }) => verdict);

  it('is what has reached its target or gained enough', () => {
    expect(verdicts(good)).toEqual(['reached', 'reached', 'reached']);
    expect(verdicts({ ...bad, rsrpDbm: -111, sinrDb: 1, callSuccessPercent: 52 } as typeof good)).toEqual([
      'gained',
      'gained',
      'gained',
    ]);
  });

  it('is not what stayed as it was, or missed by a little', () => {
    expect(verdicts(bad)).toEqual(['short', 'short', 'short']);
    expect(verdicts({ ...bad, rsrpDbm: -110.9 } as typeof good)[0]).toBe('gained');
    expect(verdicts({ ...bad, rsrpDbm: -111.1 } as typeof good)[0]).toBe('short');
    const [level] = compare(
      { ...bad, rsrpDbm: -129.7 } as typeof bad,
      { ...bad, rsrpDbm: -119.7 } as typeof bad,
      rules,
    );
    expect(level?.verdict).toBe('gained');
  });

  it('leaves out what was not measured', () => {
    const gsm = {
      technology: '2g',
      rxLevDbm: -100,
      sinrDb: null,
      callSuccessPercent: 50,
      points: 5,
    } as const;
    const compared = compare(gsm, { ...gsm, rxLevDbm: -70, callSuccessPercent: 99 }, rules);
    expect(compared.map(({ quantity }) => quantity)).toEqual(['level', 'call-success']);
  });
});

describe('The reply to a customer who joined', () => {
  const now = '2026-11-20T08:00:00.000Z';
  const promisedAt = '2026-12-04T08:00:00.000Z';
  const facts = { now, promisedAt, buildingAt: null, before: null, measuredAt: null };
  const wrong = (expectedAt: string): readonly string[] =>
    problemsOfCoverageAnswer(
      'coverage-reply-joined',
      { ...goodCoverageAnswers['coverage-reply-joined'](now), expectedAt },
      facts,
    ).map(({ field }) => field);

  it('says as much as the first one, and nothing the case does not promise', () => {
    const form = coverageForm('coverage-reply-joined');

    expect(form.safeParse({ said: '在办', channel: 'phone', contact: '王主任' }).success).toBe(false);
    expect(wrong(promisedAt)).toEqual([]);
    expect(wrong('2026-12-03T08:00:00.000Z')).toEqual(['expectedAt']);
    expect(wrong('2026-11-19T08:00:00.000Z')).toEqual(['expectedAt']);
  });
});

describe('The initial reply', () => {
  const reply = goodCoverageAnswers['coverage-reply']('2026-11-20T08:00:00.000Z');

  it.each(['measures', 'expectedAt', 'askedOfCustomer', 'contact', 'channel'])(
    'without %s is refused',
    (field) => {
      const form = coverageForm('coverage-reply');
      const incomplete = Object.fromEntries(Object.entries(reply).filter(([name]) => name !== field));

      expect(form.safeParse(reply).success).toBe(true);
      expect(form.safeParse(incomplete).success).toBe(false);
      expect(form.safeParse({ ...reply, [field]: '  ' }).success).toBe(false);
    },
  );
});
