import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

interface Deadline {
  readonly dueAt: string;
  readonly calendarVersion: number;
  readonly explain: readonly {
    readonly date: string;
    readonly kind: string;
    readonly name: string | null;
    readonly countedMinutes: number;
    readonly remainingMinutes: number;
    readonly pausedMinutes: number;
  }[];
  readonly warnings: readonly string[];
}

describe('Asking when something would be due', () => {
  const house = useServedHouse();
  const at = (local: string): string => `${local.replace(' ', 'T')}:00+08:00`;
  const local = (instant: string): string =>
    new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const ask = async (body: unknown): Promise<Reply<Deadline>> =>
    await house().api.post<Deadline>('desk-01', '/api/v1/calendars/cn-standard/deadlines', body);
  const due = async (from: string, budget: object, pauses: object[]): Promise<string> => {
    const { status, body } = await ask({ from: at(from), budget, pauses });
    expect(status).toBe(200);
    return local(body.dueAt);
  };

  it.each([
    ['Friday 16:00', '2026-11-20 16:00', { workingDays: 1 }, '2026-11-23 16:00'],
    ['an unworked Saturday', '2026-11-21 10:00', { workingDays: 1 }, '2026-11-23 18:00'],
    ['Monday 10:00, half a day', '2026-11-23 10:00', { workingDays: 0.5 }, '2026-11-23 15:00'],
    ['Friday 17:00, half a day', '2026-11-20 17:00', { workingDays: 0.5 }, '2026-11-23 12:00'],
    ['over the lunch break', '2026-11-23 11:50', { workingMinutes: 20 }, '2026-11-23 13:10'],
    ['closing time', '2026-11-23 18:00', { workingMinutes: 1 }, '2026-11-24 09:01'],
    ['before National Day', '2026-09-30 16:00', { workingDays: 1 }, '2026-10-08 16:00'],
    ['over the make-up Saturday of National Day', '2026-10-09 16:00', { workingDays: 1 }, '2026-10-10 16:00'],
    [
      'before the make-up Saturday of Spring Festival',
      '2026-02-13 16:00',
      { workingDays: 1 },
      '2026-02-14 16:00',
    ],
    ['before Spring Festival', '2026-02-14 17:00', { workingDays: 1 }, '2026-02-24 17:00'],
    ['inside Spring Festival', '2026-02-17 00:00', { workingDays: 2 }, '2026-02-25 18:00'],
    ['calendar days over National Day', '2026-09-30 16:20', { days: 7 }, '2026-10-07 16:20'],
    ['no time at all', '2026-11-21 23:30', { workingDays: 0 }, '2026-11-21 23:30'],
  ])('received %s (%s), %j → %s', async (_what, from, budget, expected) => {
    expect(await due(from, budget, [])).toBe(expected);
  });

  it.each([
    ['an hour of a morning', '2026-11-23 10:00', '2026-11-23 11:00', '2026-11-24 10:00'],
    ['the lunch break only', '2026-11-23 12:00', '2026-11-23 13:00', '2026-11-23 18:00'],
    ['a night and an hour each side', '2026-11-23 17:00', '2026-11-24 10:00', '2026-11-24 11:00'],
    ['a weekend, which nobody works', '2026-11-21 00:00', '2026-11-22 23:00', '2026-11-23 18:00'],
  ])('what is paused for %s does not count', async (_what, from, to, expected) => {
    expect(await due('2026-11-23 09:00', { workingDays: 1 }, [{ from: at(from), to: at(to) }])).toBe(
      expected,
    );
  });

  it('explains day by day, and the minutes add up', async () => {
    const { body } = await ask({ from: at('2026-11-20 16:00'), budget: { workingDays: 1 } });

    expect(body).toEqual({
      dueAt: '2026-11-23T08:00:00.000Z',
      calendarVersion: 1,
      warnings: [],
      explain: [
        {
          date: '2026-11-20',
          kind: 'working',
          name: null,
          countedMinutes: 120,
          remainingMinutes: 360,
          pausedMinutes: 0,
        },
        {
          date: '2026-11-21',
          kind: 'weekend',
          name: null,
          countedMinutes: 0,
          remainingMinutes: 360,
          pausedMinutes: 0,
        },
        {
          date: '2026-11-22',
          kind: 'weekend',
          name: null,
          countedMinutes: 0,
          remainingMinutes: 360,
          pausedMinutes: 0,
        },
        {
          date: '2026-11-23',
          kind: 'working',
          name: null,
          countedMinutes: 360,
          remainingMinutes: 0,
          pausedMinutes: 0,
        },
      ],
    });
  });

  it('names holidays and make-up days', async () => {
    const { body } = await ask({ from: at('2026-09-30 16:00'), budget: { workingDays: 3 } });
    const day = (date: string): object | undefined => body.explain.find((line) => line.date === date);

    expect(day('2026-10-01')).toMatchObject({ kind: 'holiday', name: expect.stringContaining('国庆') });
    expect(day('2026-10-10')).toMatchObject({ kind: 'make-up', name: expect.stringContaining('国庆') });
  });

  it('warns of a year whose holidays are not known, and counts by weekdays there', async () => {
    const { body } = await ask({ from: at('2026-12-31 16:00'), budget: { workingDays: 2 } });

    expect(body.warnings).toEqual([expect.stringContaining('unknown-year:2027')]);
    expect(local(body.dueAt)).toBe('2027-01-04 16:00');
  });

  it.each([
    ['no body fields', {}, ['from', 'budget']],
    ['a moment without an offset', { from: '2026-11-20T16:00:00', budget: { days: 1 } }, ['from']],
    ['a moment that is none', { from: 'Friday', budget: { days: 1 } }, ['from']],
    ['two budgets', { from: at('2026-11-20 16:00'), budget: { days: 1, workingDays: 1 } }, null],
    ['an unknown budget', { from: at('2026-11-20 16:00'), budget: { weeks: 1 } }, null],
    ['a negative budget', { from: at('2026-11-20 16:00'), budget: { workingDays: -1 } }, null],
    ['an endless budget', { from: at('2026-11-20 16:00'), budget: { days: 1e12 } }, null],
    [
      'a pause without end',
      { from: at('2026-11-20 16:00'), budget: { days: 1 }, pauses: [{ from: at('2026-11-20 17:00') }] },
      ['pauses.0.to'],
    ],
    [
      'a pause that ends before it begins',
      {
        from: at('2026-11-20 16:00'),
        budget: { days: 1 },
        pauses: [{ from: at('2026-11-20 17:00'), to: at('2026-11-20 16:00') }],
      },
      ['pauses.0.to'],
    ],
    ['extra fields', { from: at('2026-11-20 16:00'), budget: { days: 1 }, holidays: [] }, ['holidays']],
    ['a list', [], ['']],
  ])('refuses %s', async (_what, body, fields) => {
    const reply = await ask(body);

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const { errors } = reply.body as unknown as { errors: { field: string }[] };
    if (fields === null) expect(errors.every(({ field }) => field.startsWith('budget'))).toBe(true);
    else expect(errors.map(({ field }) => field).sort()).toEqual([...fields].sort());
  });

  it.each([
    ['the year 2300', at('2300-01-01 09:00'), [], ['from']],
    ['the year 1', '0001-01-01T00:00:00Z', [], ['from']],
    [
      'pauses over 190 years',
      at('2026-11-20 16:00'),
      [
        { from: at('2026-11-20 17:00'), to: at('2216-11-20 17:00') },
        { from: at('1900-01-01 00:00'), to: at('2026-11-20 17:00') },
      ],
      ['pauses.0.to', 'pauses.1.from'],
    ],
    [
      'more pauses than anybody has',
      at('2026-11-20 16:00'),
      Array.from({ length: 101 }, () => ({ from: at('2026-11-20 17:00'), to: at('2026-11-20 18:00') })),
      ['pauses'],
    ],
  ])('does not count with %s', async (_what, from, pauses, fields) => {
    const reply = await ask({ from, budget: { workingDays: 1 }, pauses });

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const { errors } = reply.body as unknown as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(fields);
  });

  it('counts with years of pauses, and a moment to spare', async () => {
    const pauses = [{ from: at('2020-01-01 00:00'), to: at('2030-01-01 00:00') }];
    const { status, body } = await ask({
      from: at('2026-11-20 16:00'),
      budget: { workingDays: 3_650 },
      pauses,
    });

    expect(status).toBe(200);
    expect(body.dueAt > '2043').toBe(true);
  });

  it.each([
    ['0001-01-01T00:00:00Z', { workingDays: 3_650 }],
    ['2026-11-20T16:00:00+99:99', { days: 1 }],
    ['9999-12-31T00:00:00Z', { workingDays: 3_650 }],
    ['9999-12-31T23:59:59Z', { days: 3_650 }],
  ])('never fails on %s with %j', async (from, budget) => {
    expect([200, 400]).toContain((await ask({ from, budget })).status);
  });

  it('knows no other calendar, and nobody unsigned', async () => {
    const path = '/api/v1/calendars/mars/deadlines';
    const body = { from: at('2026-11-20 16:00'), budget: { days: 1 } };

    expect(await house().api.post('desk-01', path, body)).toMatchObject({
      status: 404,
      body: { code: 'unknown-calendar' },
    });
    expect(await house().api.call(null, 'POST', path, { body })).toMatchObject({ status: 401 });
  });
});
