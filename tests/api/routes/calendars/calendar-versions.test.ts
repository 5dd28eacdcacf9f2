import { randomUUID } from 'node:crypto';
import type { CalendarAnswer } from '../../../../api/schemas/calendar';
import { useServedHouse } from '../../../support/use-served-house';
import { draftOf, path, publish, shorterDay } from './calendar-changes';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

describe('Versions of a calendar', () => {
  const house = useServedHouse();
  const reason = '调整作息时间';

  it('are published by administrators, one after another, with their reason', async () => {
    const { api, store } = house();
    const published = await publish(api, shorterDay);
    const { items } = await api.get<{ items: { version: number; publication: object | null }[] }>(
      'desk-01',
      `${path}/versions`,
    );

    expect(published).toMatchObject({ version: 2, ...shorterDay });
    expect(items).toMatchObject([
      { version: 2, publication: { publishedBy: 'admin-01', reason } },
      { version: 1, publication: null },
    ]);
    expect(await api.get('desk-01', path)).toEqual(published);
    expect(await api.get('desk-01', `${path}/versions/1`)).toMatchObject({ version: 1, application: null });
    expect(await store.changes.findOne({ what: 'calendar.published' })).toMatchObject({
      personId: 'admin-01',
      subject: 'cn-standard@2',
      reason,
    });
  });

  it('are refused when somebody else was quicker', async () => {
    const { api } = house();
    const stale = { ...(await draftOf(api, shorterDay)), reason };
    await publish(api, shorterDay);

    const late = await api.post<Problem>('admin-01', `${path}/versions`, stale);

    expect(late).toMatchObject({
      status: 409,
      body: { code: 'newer-version', errors: [{ field: 'basedOn' }] },
    });
  });

  it('are published once, however often and by how many at a time they are sent', async () => {
    const { api, store } = house();
    const body = { ...(await draftOf(api, shorterDay)), reason };
    const key = randomUUID();
    const first = await api.call<CalendarAnswer>('admin-01', 'POST', `${path}/versions`, { body, key });
    const second = await api.call<CalendarAnswer>('admin-01', 'POST', `${path}/versions`, { body, key });
    const next = { ...(await draftOf(api, shorterDay)), reason };
    const many = await Promise.all(
      [1, 2, 3, 4].map(() => api.post<Problem>('admin-01', `${path}/versions`, next)),
    );

    expect(second.body).toEqual(first.body);
    expect(many.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(await store.calendars.countDocuments({ id: 'cn-standard' })).toBe(first.body.version + 1);
  });

  it.each([
    [
      'hours that overlap',
      {
        hours: [
          { fromMinute: 0, toMinute: 600 },
          { fromMinute: 500, toMinute: 700 },
        ],
      },
      'hours.1.fromMinute',
    ],
    ['hours after midnight', { hours: [{ fromMinute: 0, toMinute: 1441 }] }, 'hours.0.toMinute'],
    ['an eighth weekday', { workingWeekdays: [8] }, 'workingWeekdays.0'],
    ['a holiday of no name', { holidays: { '2026-10-01': '' } }, 'holidays.2026-10-01'],
    ['a date that is none', { holidays: { yesterday: '假' } }, 'holidays.yesterday'],
    ['a version there is not', { basedOn: 4711 }, 'basedOn'],
    ['another zone', { timeZone: 'Europe/Berlin' }, 'timeZone'],
    ['no reason', { reason: ' ' }, 'reason'],
  ])('are refused with %s', async (_what, different, field) => {
    const { api } = house();
    const body = { ...(await draftOf(api, {})), reason, ...different };

    const { status, body: problem } = await api.post<Problem>('admin-01', `${path}/versions`, body);

    expect([status, problem.code]).toEqual([400, 'invalid-request']);
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  it('are nobody’s business but administrators’ to change, and none is applied but the newest', async () => {
    const { api } = house();
    const draft = await draftOf(api, {});
    const refused = await Promise.all([
      api.post('ops-01', `${path}/versions`, { ...draft, reason }),
      api.post('ops-01', `${path}/versions/preview`, draft),
      api.post('ops-01', `${path}/versions/1/apply`, { reason }),
      api.post('admin-01', '/api/v1/calendars/mars/versions', { ...draft, reason }),
      api.post('admin-01', `${path}/versions/4711/apply`, { reason }),
      api.post('admin-01', `${path}/versions/1/apply`, { reason }),
      api.post('admin-01', `${path}/versions/1/apply`, {}),
    ]);

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 404, 404, 409, 400]);
  });
});
