import { randomUUID } from 'node:crypto';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import { ApiBatch } from '../../../support/api-batch';
import { ApiOrder } from '../../../support/api-order';
import { csvOf, goodRows, usualColumns } from '../../../support/batch-file';
import { uploadCsv } from '../../../support/upload';
import { useServedHouse } from '../../../support/use-served-house';

describe('Running a batch', () => {
  const house = useServedHouse();

  async function begin(count: number, about: string): Promise<ApiBatch> {
    // The same file is taken once: a second try of a test has another.
    const mark = randomUUID();
    const rows = goodRows(count).map((row, n) => ({ ...row, note: `${about} ${mark} ${n}` }));
    const { status, body } = await uploadCsv<BatchAnswer>(
      house().api,
      'desk-01',
      csvOf(usualColumns, rows),
      '',
    );
    if (status !== 201) throw new Error(`The batch was not taken: ${JSON.stringify(body)}`);
    return new ApiBatch(house().api, body.batchNo);
  }

  const order = (no: string): ApiOrder => ApiOrder.standing(house().api, no, 'am-03');

  async function reject(orderNo: string): Promise<void> {
    await order(orderNo).complete('answer-order', { decision: 'reject', reason: '客户欠费未清' });
  }

  it('starts each item once, pauses and resumes, stops by itself, runs failed items again and ends with a summary', async () => {
    const batch = await begin(40, '四十');
    await batch.until(({ progress }) => progress.counts.started >= 3);

    expect((await batch.ask('pause', 'am-01')).status).not.toBe(200);
    expect((await batch.ask('pause', 'am-03')).body).toMatchObject({
      state: 'held',
      paused: { reason: '试验' },
    });
    const held = (await batch.now()).progress.counts;
    expect(held.waiting).toBeGreaterThan(0);
    expect((await batch.ask('resume', 'desk-01')).body.state).toBe('inProgress');
    const all = await batch.until(({ progress }) => progress.counts.started === 40);
    expect(all.progress).toMatchObject({ total: 40, allStartedBy: null });

    const orders = await batch.orders();
    expect(new Set(orders.map(({ orderNo }) => orderNo)).size).toBe(40);
    expect(orders[0]).toMatchObject({ batchNo: batch.no, customerNo: 'C-1005', priority: 2 });

    // Five of the first to end fail: the batch stops and asks.
    const numbers = (await batch.items('')).map(({ orderNo }) => orderNo);
    expect(numbers[0]).toBe(`${batch.no}-00001`);
    for (const orderNo of numbers.slice(0, 5)) await reject(orderNo);
    const question = await batch.question();
    expect(question).toMatchObject({ name: 'decide-on-batch', overdue: false });
    expect((await batch.now()).state).toBe('held');
    expect((await batch.ask('rerun', 'am-03')).status).toBe(200);

    // Started under another number, because the first was an order already.
    await batch.until(({ progress }) => progress.counts.started === 40);
    expect((await batch.items('&row=2')).at(0)).toMatchObject({ orderNo: `${batch.no}-00001-R1`, reruns: 1 });
    expect(await batch.orders()).toHaveLength(45);

    // One is done; the rest fails, and its owner ends it.
    await order(numbers[39] ?? '').workToTheEnd();
    await batch.until(({ progress }) => progress.counts.done === 1);
    const open = (await batch.items('&state=started')).map(({ orderNo }) => orderNo);
    for (const orderNo of open) await reject(orderNo);
    await batch.question();
    expect(await batch.decide('desk-01', 'go-on')).toBe(200);
    await batch.until(({ progress }) => progress.counts.started === 0);
    expect(await batch.decide('desk-01', 'go-on')).toBe(422);
    expect(await batch.decide('desk-01', 'end')).toBe(200);

    const end = await batch.until(({ closedAt }) => closedAt !== null);
    expect(end).toMatchObject({
      state: 'partial',
      reruns: 1,
      progress: { counts: { done: 1, failed: 39 }, ended: 1 },
    });
    expect((await batch.items('&state=failed'))[0]?.reason).toContain('客户欠费未清');
    const { body: report } = await house().api.call<string>(
      'desk-01',
      'GET',
      `/api/v1/batches/${batch.no}/report`,
      {},
    );
    expect(report.trim().split('\r\n')).toHaveLength(41);
    expect((await batch.ask('resume', 'desk-01')).status).toBe(409);

    const path = `/api/v1/batches/${batch.no}`;
    const { items: timeline } = await house().api.get<{ items: unknown[] }>('am-03', `${path}/timeline`);
    expect(timeline).toContainEqual(
      expect.objectContaining({
        type: 'hold.placed',
        actor: { kind: 'person', id: 'am-03', onBehalfOf: null },
        data: { cause: 'internal', reason: '试验', evidence: null },
      }),
    );
    const rerun = expect.objectContaining({ data: { changes: { reruns: 1, rerunFor: '试验' } } }) as unknown;
    expect(timeline).toContainEqual(rerun);
    const { items: clocks } = await house().api.get<{ items: { name: string }[] }>('am-03', `${path}/clocks`);
    const [decision = { name: '' }] = clocks;
    const explained = `${path}/clocks/${encodeURIComponent(decision.name)}/explain`;
    expect(await house().api.get('am-03', explained)).toMatchObject({ clock: decision, calendarVersion: 1 });

    const { events } = await historyOf(batch.no);
    expect(events).toBeLessThan(300);
  }, 180_000);

  it('when cancelled starts nothing more, and follows what was started to its end', async () => {
    const batch = await begin(30, '取消');
    await batch.until(({ progress }) => progress.counts.started >= 2);

    expect((await batch.ask('cancel', 'am-03')).status).toBe(200);
    const left = await batch.until(({ progress }) => progress.counts.waiting === 0);
    expect(left.progress.counts.failed).toBeGreaterThan(0);
    for (const { orderNo } of await batch.items('&state=started')) await reject(orderNo);

    const end = await batch.until(({ closedAt }) => closedAt !== null);
    expect(end).toMatchObject({
      state: 'cancelled',
      progress: { counts: { waiting: 0, started: 0, done: 0 } },
    });
    expect(await batch.orders()).toHaveLength(left.progress.counts.started);
  }, 120_000);

  async function historyOf(batchNo: string): Promise<{ readonly events: number }> {
    const { historyLength } = await house().client.workflow.getHandle(`batch/${batchNo}`).describe();
    return { events: historyLength };
  }
});
