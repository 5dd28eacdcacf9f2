import { readSheet } from 'read-excel-file/node';
import { type FigureName, figureNames } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';
import { readCsv } from '../../../api/files/read-csv';
import type { Page } from '../../../storage/page';
import { oneOrder } from '../../domain/assessment/one-order';
import { asOrder, keepRecord } from '../../storage/assessment/keep-record';
import type { ApiCaller } from '../../support/api-caller';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Assessment {
  readonly rows: readonly { readonly subject: string; readonly figures: Record<FigureName, Figure> }[];
  readonly totals: Record<FigureName, Figure>;
  readonly behind: number;
}

interface Case {
  readonly processKey: string;
  readonly seq: number;
  readonly taskId: string | null;
  readonly hit: boolean | null;
}

interface Time {
  readonly items: readonly {
    readonly stage: string | null;
    readonly holding: string;
    readonly department: string;
    readonly workingMs: number;
    readonly share: number;
  }[];
  readonly workingMs: number;
}

const hourMs = 3_600_000;
const monday = 'from=2026-11-23&to=2026-11-23';
const both = 'from=2026-11-23&to=2026-11-24';

describe('The assessment', () => {
  const house = useServedHouse();
  const api = (): ApiCaller => house().api;
  const ask = async (as: string, level: string, query: string): Promise<Assessment> =>
    await api().get<Assessment>(as, `/api/v1/assessment/${level}?${query}`);
  const subjects = async (as: string, level: string): Promise<readonly string[]> =>
    (await ask(as, level, both)).rows.map(({ subject }) => subject);
  const casesOf = async (level: string, subject: string, query: string): Promise<Page<Case>> =>
    await api().get<Page<Case>>('ops-01', `/api/v1/assessment/${level}/${subject}/cases?${query}`);
  const status = async (as: string | null, path: string): Promise<number> =>
    (await api().call(as, 'GET', `/api/v1/assessment/${path}`, {})).status;

  describe('of an order whose events alone are known', () => {
    beforeAll(async () => {
      await keepRecord(house().store, asOrder('SO-1', oneOrder));
    });

    // It has neither tasks nor notifications: the house would find its records out of order.
    afterAll(async () => {
      const { events, processes, facts, assessed } = house().store;
      await Promise.all([
        events.deleteMany({ processId: 'order/SO-1' }),
        facts.deleteMany({ processId: 'order/SO-1' }),
        processes.deleteOne({ _id: 'order/SO-1' }),
        assessed.deleteOne({ _id: 'order/SO-1' }),
      ]);
    });

    it('has a row for each subject of a level, and totals', async () => {
      const { rows, totals, behind } = await ask('ops-01', 'station-executors', both);

      expect(behind).toBe(0);
      expect(rows.map(({ subject }) => subject)).toEqual(['data-km-01', 'data-km-02']);
      expect(rows[1]?.figures['on-time-tasks']).toMatchObject({ cases: 1, hits: 0, share: 0 });
      expect(rows[1]?.figures['rework-caused']).toMatchObject({ cases: 1, share: null });
      expect(totals['on-time-tasks']).toMatchObject({ cases: 2, hits: 1, share: 0.5 });
      expect(Object.keys(totals)).toEqual([...figureNames]);
    });

    it('measures durations', async () => {
      const { totals } = await ask('ops-01', 'it-support', both);

      expect(totals['repair-time']).toMatchObject({ cases: 1, workingMs: 1.5 * hourMs, p50Ms: 1.5 * hourMs });
      expect(totals['time-held']).toMatchObject({ workingMs: 4 * hourMs, p50Ms: null });
    });

    it.each([
      ['period', monday, 2],
      ['period in which nothing happened', 'from=2026-11-01&to=2026-11-22', 0],
      ['department', `${both}&department=billing`, 0],
      ['station', `${both}&station=data&localNetwork=kunming`, 2],
      ['another local network', `${both}&localNetwork=dali`, 0],
      ['tier', `${both}&tier=A1`, 2],
      ['another tier', `${both}&tier=C`, 0],
      ['product', `${both}&productCode=leased-line`, 2],
      ['another product', `${both}&productCode=mpls-vpn-site`, 0],
    ])('can be narrowed by %s', async (_what, query, cases) => {
      expect((await ask('ops-01', 'station-executors', query)).totals['on-time-tasks'].cases).toBe(cases);
    });

    it('opens a figure to its cases, each in the timeline of its order', async () => {
      const page = await casesOf('station-managers', 'data@kunming', `${both}&figure=on-time-tasks`);

      expect(page.total).toBe(2);
      for (const { processKey, seq, taskId } of page.items) {
        const timeline = `/api/v1/orders/${processKey}/timeline?after=${seq - 1}&limit=1`;
        const { items } = await api().get<{ items: readonly object[] }>('ops-01', timeline);
        expect(items[0]).toMatchObject({ seq, type: 'task.completed', data: { taskId } });
      }
    });

    it('opens every total to its cases', async () => {
      const { totals } = await ask('ops-01', 'station-managers', both);
      for (const name of figureNames) {
        const path = `/api/v1/assessment/cases?${both}&level=station-managers&figure=${name}&pageSize=1`;
        const page = await api().get<Page<Case>>('ops-01', path);
        expect([name, page.total]).toEqual([name, totals[name].cases]);
      }
    });

    it('opens where the time went to its cases, line by line', async () => {
      const { items } = await api().get<Time>('ops-01', `/api/v1/assessment/time?${both}`);
      for (const { stage, holding, department, workingMs } of items) {
        const line = new URLSearchParams({ stage: stage ?? 'none', holding, department }).toString();
        const path = `/api/v1/assessment/cases?${both}&figure=time-held&pageSize=200&${line}`;
        const page = await api().get<Page<Case & { readonly workingMs: number }>>('ops-01', path);
        expect(page.items.reduce((sum, held) => sum + held.workingMs, 0)).toBe(workingMs);
      }
    });

    it('has as many cases behind every figure as the figure says, on pages', async () => {
      const { rows } = await ask('ops-01', 'station-managers', both);
      for (const { subject, figures } of rows) {
        for (const name of figureNames) {
          const page = await casesOf('station-managers', subject, `${both}&figure=${name}&pageSize=1`);
          expect([subject, name, page.total]).toEqual([subject, name, figures[name].cases]);
        }
      }
    });

    it('shows where the time went, to the last hour', async () => {
      const time = await api().get<Time>('ops-01', `/api/v1/assessment/time?${both}`);

      expect(time.workingMs).toBe(9 * hourMs);
      expect(time.items.reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(9 * hourMs);
      expect(time.items).toContainEqual({
        stage: null,
        holding: 'waiting-for-system',
        department: 'it-support',
        workingMs: 4 * hourMs,
        share: 4 / 9,
      });
    });

    describe('shows', () => {
      it.each([
        ['operations', 'ops-01', ['am-01']],
        ['the head of IT support', 'it-head', ['am-01']],
        ['an area manager', 'area-01', ['am-01']],
        ['the head of key accounts', 'ka-head', ['am-01']],
        ['the account manager', 'am-01', ['am-01']],
        ['another account manager', 'am-02', []],
        ['a station manager', 'data-km-mgr', []],
      ])('of account managers, to %s, those they answer for', async (_who, as, expected) => {
        expect(await subjects(as, 'account-managers')).toEqual(expected);
      });

      it.each([
        ['the head of the stations', 'stn-head', ['data@kunming', 'field@dali']],
        ['a station manager', 'data-km-mgr', ['data@kunming']],
        ['a station manager of another network', 'data-dl-mgr', []],
        ['an account manager', 'am-01', []],
        ['an area manager', 'area-01', []],
      ])('of stations, to %s, those they answer for', async (_who, as, expected) => {
        expect(await subjects(as, 'station-managers')).toEqual(expected);
      });

      it('of executors, to one of them, themselves; to their manager all of the station', async () => {
        expect(await subjects('data-km-01', 'station-executors')).toEqual(['data-km-01']);
        expect(await subjects('data-km-mgr', 'station-executors')).toEqual(['data-km-01', 'data-km-02']);
      });

      it('of IT support, to IT support, its own', async () => {
        expect(await subjects('it-01', 'it-support')).toEqual(['it-support']);
        expect(await subjects('am-01', 'it-support')).toEqual([]);
      });

      it('no cases of others', async () => {
        const path = `/api/v1/assessment/account-managers/am-01/cases?${both}&figure=on-time-tasks`;

        expect(await api().get<Page<Case>>('am-02', path)).toMatchObject({ total: 0 });
      });

      it('nothing to those who have no part in it', async () => {
        expect(await status('desk-01', `station-managers?${both}`)).toBe(403);
        expect(await status(null, `station-managers?${both}`)).toBe(401);
      });
    });

    it.each([
      ['no period', 'station-managers'],
      ['a period that ends before it begins', 'station-managers?from=2026-11-24&to=2026-11-23'],
      ['a day there is not', 'station-managers?from=2026-02-30&to=2026-11-23'],
      ['an unknown level', `clerks?${both}`],
      ['an unknown tier', `station-managers?${both}&tier=Z`],
      ['cases of an unknown figure', `station-managers/data@kunming/cases?${both}&figure=charm`],
    ])('refuses %s', async (_what, path) => {
      expect(await status('ops-01', path)).toBe(400);
    });

    describe('as a file', () => {
      const file = async (type: string): Promise<Response> =>
        await fetch(`${api().url}/api/v1/assessment/station-managers/export.${type}?${both}`, {
          headers: { authorization: `Bearer ${await api().tokenOf('ops-01')}` },
        });

      it('is CSV that a spreadsheet opens as it is', async () => {
        const response = await file('csv');
        const bytes = Buffer.from(await response.arrayBuffer());
        const { header, rows } = readCsv(bytes);

        expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
        expect(response.headers.get('content-disposition')).toContain(
          'station-managers-2026-11-23-2026-11-24.csv',
        );
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        expect(header[1]).toBe('任务按时率 Tasks done on time: 件数 cases');
        expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
          ['data@kunming', '2', '1', '0.5'],
          ['field@dali', '0', '0', ''],
          ['合计 Total', '2', '1', '0.5'],
        ]);
      });

      it('is a workbook with the same cells', async () => {
        const response = await file('xlsx');
        const sheet = await readSheet(Buffer.from(await response.arrayBuffer()));
        const csv = readCsv(Buffer.from(await (await file('csv')).arrayBuffer()));

        expect(response.headers.get('content-type')).toContain('spreadsheetml');
        expect(sheet[1]?.slice(0, 4)).toEqual(['data@kunming', 2, 1, 0.5]);
        expect(sheet.map((row) => row.map((cell) => String(cell ?? '')))).toEqual([
          csv.header,
          ...csv.rows.map(({ cells }) => cells),
        ]);
      });
    });
  });

  it('counts what has just happened to an order of today', async () => {
    const order = await ApiOrder.place(api(), smsGatewayInput);
    await order.complete('answer-order', null);
    const [from, to] = [-1, 1].map((days) =>
      new Date(Date.now() + days * 24 * hourMs).toISOString().slice(0, 10),
    );

    const page = await casesOf('account-managers', 'am-01', `from=${from}&to=${to}&figure=first-reply`);
    expect(page.items.filter(({ processKey }) => processKey === order.no)).toHaveLength(1);
  });
});
