import type { AbsenceAnswer } from '../../../api/schemas/absence';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

const day = 86_400_000;

const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

const path = '/api/v1/absences';

describe('An absence', () => {
  const house = useServedHouse();
  let week = 0;

  beforeEach(() => {
    week += 1;
  });

  /** A day of its own for every test, weeks away, so that nobody stands in for anybody yet. */
  const someDay = (): { from: string; to: string } => ({ from: inDays(7 * week), to: inDays(7 * week + 1) });
  const record = async (as: string, different: object): Promise<Reply<AbsenceAnswer>> =>
    await house().api.post<AbsenceAnswer>(as, path, { ...someDay(), reason: '年休假', ...different });

  it('is recorded for oneself, and its change kept', async () => {
    const times = someDay();
    const { status, body } = await record('fin-01', { deputyId: 'fin-head' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      personId: 'fin-01',
      deputyId: 'fin-head',
      recordedBy: 'fin-01',
      endedAt: null,
    });
    expect([body.from.slice(0, 16), body.to.slice(0, 16)]).toEqual([
      times.from.slice(0, 16),
      times.to.slice(0, 16),
    ]);
    expect(await house().store.changes.findOne({ subject: body.absenceId })).toMatchObject({
      what: 'absence.recorded',
      personId: 'fin-01',
      reason: '年休假',
    });
  });

  it.each([
    ['the manager of their station', 'res-km-mgr', 'res-km-01', 'res-km-02'],
    ['the head of their department', 'stn-head', 'field-dl-01', 'field-dl-02'],
    ['the area manager', 'area-01', 'am-03', 'am-02'],
    ['an administrator', 'admin-01', 'call-01', 'call-02'],
  ])('is recorded for others by %s', async (_who, recorder, personId, deputyId) => {
    expect(await record(recorder, { personId, deputyId })).toMatchObject({
      status: 201,
      body: { personId, recordedBy: recorder },
    });
  });

  it.each([
    ['a colleague', 'am-02', 'am-01', 'am-02'],
    ['the manager of another station', 'res-qj-mgr', 'res-km-01', 'res-km-02'],
    ['the head of another department', 'desk-head', 'am-01', 'am-02'],
    ['operations', 'ops-01', 'am-01', 'am-02'],
  ])('is not recorded for others by %s, and the try is kept', async (_who, recorder, personId, deputyId) => {
    expect(await record(recorder, { personId, deputyId })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await house().store.refusals.countDocuments({ personId: recorder, route: `POST ${path}` })).toBe(
      1,
    );
  });

  it.each<[string, object, number, string, string[]]>([
    ['nobody as deputy', {}, 400, 'invalid-request', ['deputyId']],
    ['an unknown deputy', { deputyId: 'am-99' }, 422, 'unknown-person', ['deputyId']],
    ['a deputy of another department', { deputyId: 'desk-01' }, 422, 'wrong-deputy', ['deputyId']],
    ['oneself as deputy', { deputyId: 'am-01' }, 422, 'wrong-deputy', ['deputyId']],
    ['an unknown person', { personId: 'am-99', deputyId: 'am-02' }, 422, 'unknown-person', ['personId']],
    ['an end before its beginning', { deputyId: 'am-02', to: inDays(1) }, 400, 'invalid-request', ['to']],
    ['two years', { deputyId: 'am-02', to: inDays(800) }, 400, 'invalid-request', ['to']],
    [
      'times long gone',
      { deputyId: 'am-02', from: inDays(-3), to: inDays(-2) },
      422,
      'date-in-the-past',
      ['to'],
    ],
    [
      'a year nobody lives to see',
      { deputyId: 'am-02', from: '9999-12-31T23:30:00-14:00', to: '9999-12-31T23:59:00-14:00' },
      400,
      'invalid-request',
      ['from'],
    ],
    ['no time of day', { deputyId: 'am-02', from: '2026-12-01' }, 400, 'invalid-request', ['from']],
    ['no reason', { deputyId: 'am-02', reason: ' ' }, 400, 'invalid-request', ['reason']],
    ['a query for a deputy', { deputyId: { $ne: null } }, 400, 'invalid-request', ['deputyId']],
    ['more than is asked', { deputyId: 'am-02', endedAt: null }, 400, 'invalid-request', ['endedAt']],
  ])('with %s is refused', async (_what, different, status, code, fields) => {
    const reply = await house().api.post<{ errors: { field: string }[] }>('am-01', path, {
      ...someDay(),
      reason: '年休假',
      ...different,
    });

    expect(reply).toMatchObject({ status, body: { code } });
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.errors.map(({ field }) => field)).toEqual(fields);
    expect(await house().store.absences.countDocuments({ personId: 'am-01' })).toBe(0);
  });

  it('cannot overlap another of the same person', async () => {
    await record('bill-01', { deputyId: 'bill-head' });

    expect(await record('bill-01', { deputyId: 'bill-head' })).toMatchObject({
      status: 409,
      body: { code: 'absence-overlaps' },
    });
  });

  it('is recorded once under one Idempotency-Key', async () => {
    const options = { key: 'leave-1', body: { ...someDay(), deputyId: 'desk-02', reason: '年休假' } };
    const first = await house().api.call('desk-01', 'POST', path, options);
    const again = await house().api.call('desk-01', 'POST', path, options);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await house().store.absences.countDocuments({ personId: 'desk-01' })).toBe(1);
  });

  it('is ended by the absent themselves or who manages them, once', async () => {
    const { body } = await record('maint-01', { deputyId: 'maint-02' });
    const end = async (as: string): Promise<Reply<AbsenceAnswer>> =>
      await house().api.post<AbsenceAnswer>(as, `${path}/${body.absenceId}/end`, { reason: '提前返岗' });

    expect(await end('maint-02')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await end('am-01')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const ended = await end('maint-head');
    expect(ended).toMatchObject({ status: 200, body: { absenceId: body.absenceId } });
    expect(ended.body.endedAt).not.toBeNull();
    expect(await end('maint-01')).toMatchObject({ status: 409, body: { code: 'absence-over' } });
    const tries = await house()
      .store.refusals.find({ subject: { $regex: body.absenceId } })
      .toArray();
    expect(tries.map(({ personId }) => personId)).toEqual(['maint-02', 'am-01']);
  });

  describe('is seen', () => {
    let absenceId: string;

    beforeEach(async () => {
      absenceId = (await record('data-qj-01', { deputyId: 'data-qj-02' })).body.absenceId;
    });

    const sees = async (as: string, query: string): Promise<boolean> => {
      const { items } = await house().api.get<{ items: AbsenceAnswer[] }>(as, `${path}?pageSize=200${query}`);
      return items.some((item) => item.absenceId === absenceId);
    };

    it.each(['data-qj-01', 'data-qj-02', 'data-qj-mgr', 'stn-head', 'admin-01'])('by %s', async (as) => {
      expect(await sees(as, '')).toBe(true);
    });

    it.each(['data-km-mgr', 'field-qj-mgr', 'am-01', 'area-01', 'ka-head', 'ops-01'])(
      'not by %s',
      async (as) => {
        expect(await sees(as, '')).toBe(false);
      },
    );

    it('filtered by who, by deputy, and by whether it is over', async () => {
      const filters = [
        '&personId=data-qj-01',
        '&deputyId=data-qj-02',
        '&over=false',
        '&over=true',
        '&personId=am-01',
      ];
      const seen = await Promise.all(filters.map(async (filter) => await sees('admin-01', filter)));

      expect(seen).toEqual([true, true, true, false, false]);
    });
  });
});
