import { type Ledger, elapsedOf, ledgerGaps } from '../../../scripts/demo/loops/ledger';

const hour = 3_600_000;
const group = {
  department: 'key-accounts',
  role: 'account-manager',
  station: null,
  localNetwork: null,
} as const;
const manager = { kind: 'working', group, person: 'am-01' } as const;
const deputy = { ...manager, person: 'am-02' } as const;

const nine = '2026-11-23T01:00:00.000Z';
const ten = '2026-11-23T02:00:00.000Z';
const noon = '2026-11-23T04:00:00.000Z';
const two = '2026-11-23T06:00:00.000Z';

const ledger: Ledger = {
  from: nine,
  to: two,
  elapsedMs: 4 * hour,
  spans: [
    { ...manager, from: nine, to: ten, workingMs: hour },
    { ...deputy, from: ten, to: noon, workingMs: 2 * hour },
    { ...manager, from: noon, to: two, workingMs: hour },
  ],
  totals: [
    { ...manager, workingMs: 2 * hour, spans: 2 },
    { ...deputy, workingMs: 2 * hour, spans: 1 },
  ],
};

describe('A holding ledger', () => {
  it('that adds up has no gaps', () => {
    expect(ledgerGaps(ledger)).toEqual([]);
  });

  it('of a night adds up to nothing', () => {
    const nothing = { workingMs: 0 };
    const night = {
      ...ledger,
      elapsedMs: 0,
      spans: ledger.spans.map((span) => ({ ...span, ...nothing })),
      totals: ledger.totals.map((total) => ({ ...total, ...nothing })),
    };
    expect(ledgerGaps(night)).toEqual([]);
  });

  it('shows a time that nobody held it', () => {
    expect(ledgerGaps({ ...ledger, spans: ledger.spans.filter(({ from }) => from !== ten) })).toEqual([
      `ledger: the spans add up to ${2 * hour} ms, not ${4 * hour} ms`,
      `ledger: nobody held it, or two did, between ${ten} and ${noon}`,
    ]);
  });

  it('shows a holder whose total is missing', () => {
    expect(ledgerGaps({ ...ledger, totals: ledger.totals.slice(1) })).toEqual([
      `ledger: the totals add up to ${2 * hour} ms, not ${4 * hour} ms`,
    ]);
  });

  it('shows an end that comes too soon', () => {
    expect(ledgerGaps({ ...ledger, to: noon })).toEqual([
      `ledger: nobody held it, or two did, between ${two} and ${noon}`,
    ]);
  });

  it('knows how long somebody held it by the clock, in all stretches', () => {
    expect(elapsedOf(ledger, { ...manager, workingMs: 0 })).toBe(3 * hour);
  });
});
