import writeXlsxFile from 'write-excel-file/node';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import type { FileCheck } from '../../../../api/schemas/file-check';
import { xlsxType } from '../../../../api/files/read-table';
import { buildRow, csvOf, goodRows, usualColumns } from '../../../support/batch-file';
import { upload, uploadCsv } from '../../../support/upload';
import { useServedHouse } from '../../../support/use-served-house';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly reason: string }[];
}

describe('Uploading a batch', () => {
  const house = useServedHouse();
  const send = async <T>(content: string | Uint8Array, query: string) =>
    await uploadCsv<T>(house().api, 'desk-01', content, query);
  const nothingStarted = async (): Promise<number> =>
    (await house().store.batchItems.countDocuments()) + (await house().store.processes.countDocuments());
  const csv = (notes: string): string =>
    csvOf(
      usualColumns,
      goodRows(30).map((row, n) => ({ ...row, note: `${notes} ${n}` })),
    );

  it('checks a file and starts nothing in a dry run', async () => {
    const { status, body } = await send<FileCheck>(csv('试'), '?dryRun=true');

    expect([status, body]).toEqual([
      200,
      { good: true, rows: 30, badRows: 0, problems: [], batchNo: null, page: 1, pageSize: 20, total: 0 },
    ]);
    expect(await nothingStarted()).toBe(0);
  });

  it('tells every bad row, a page at a time, and starts nothing', async () => {
    const rows = [...goodRows(30), ...Array.from({ length: 30 }, () => buildRow({ customerNo: '无' }))];
    const file = csvOf(usualColumns, rows);

    const first = await send<Problem>(file, '?pageSize=20');
    const second = await send<Problem>(file, '?pageSize=20&page=2');

    expect([first.status, first.body.code]).toEqual([422, 'bad-batch-file']);
    expect(first.body.detail).toContain('30 problem(s) in 30 of 60 rows');
    expect(first.body.errors[0]?.field).toBe('rows.32.customerNo');
    expect(second.body.errors.map(({ field }) => field)).toContain('rows.61.customerNo');
    expect(await nothingStarted()).toBe(0);
  });

  it('refuses 29 rows, an empty file and one that is no table', async () => {
    const answers = await Promise.all(
      [csvOf(usualColumns, goodRows(29)), '', 'nothing', `${csvOf(usualColumns, goodRows(30))}\n"open`].map(
        async (content) => await send<Problem>(content, ''),
      ),
    );

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'bad-batch-file'],
      [400, 'invalid-request'],
      [422, 'bad-batch-file'],
      [422, 'unreadable-file'],
    ]);
  });

  it('reads UTF-8 with its mark and GB18030, and refuses other encodings', async () => {
    const file = '\uFEFF客户编号,产品编码,备注\n' + 'C-1005,group-sms-gateway,a\n'.repeat(30);
    // 客户编号,产品编码 in GBK.
    const header = Buffer.from('bfcdbba7b1e0bac52cb2fac6b7b1e0c2eb0a', 'hex');
    const rows = Buffer.from('C-1005,group-sms-gateway\n'.repeat(30));
    const utf16 = Buffer.from(file, 'utf16le');

    const marked = await send<FileCheck>(file, '?dryRun=true');
    const gbk = await send<FileCheck>(Buffer.concat([header, rows]), '?dryRun=true');
    const other = await send<Problem>(utf16, '?dryRun=true');
    const latin = await send<Problem>(Buffer.from('caf\xe9,x\n', 'latin1'), '?dryRun=true');

    expect([marked.body.good, gbk.body.good]).toEqual([true, true]);
    expect([other.body.code, latin.body.code]).toEqual(['unreadable-file', 'unreadable-file']);
  });

  it('reads a spreadsheet, and refuses what only says it is one', async () => {
    const cells = [
      ['客户编号', '产品编码', '备注'],
      ...goodRows(30).map((row) => [row.customerNo, row.productCode, row.note]),
    ].map((row) => row.map((value) => ({ value: value ?? '', type: String })));
    const content = await writeXlsxFile(cells).toBuffer();
    const sent = { mediaType: xlsxType, query: '?dryRun=true', key: null };

    const good = await upload<FileCheck>(house().api, 'desk-01', { ...sent, content });
    const bad = await upload<Problem>(house().api, 'desk-01', { ...sent, content: 'PK not at all' });

    expect(good.body).toMatchObject({ good: true, rows: 30 });
    expect([bad.status, bad.body.code]).toEqual([422, 'unreadable-file']);
  });

  it('checks 10,000 rows in one go, and refuses one more', async () => {
    const most = await send<FileCheck>(csvOf(usualColumns, goodRows(10_000)), '?dryRun=true');
    const tooMany = await send<FileCheck>(csvOf(usualColumns, goodRows(10_001)), '?dryRun=true');

    expect(most.body).toMatchObject({ good: true, rows: 10_000 });
    expect(tooMany.body).toMatchObject({ good: false, rows: 10_001, total: 1 });
  });

  it('takes no other type of file, and nobody else’s', async () => {
    const asJson = await upload(house().api, 'desk-01', {
      content: '{}',
      mediaType: 'application/json',
      query: '',
      key: null,
    });
    const asStation = await uploadCsv(house().api, 'field-km-01', csv('他'), '');
    const asOtherManager = await uploadCsv<Problem>(house().api, 'am-01', csv('他'), '');

    expect([asJson.status, asStation.status, asOtherManager.status]).toEqual([415, 403, 422]);
  });

  it('knows a file it was given before: its own caller gets the first answer, others the batch’s number', async () => {
    const sent = { content: csv('重'), mediaType: 'text/csv', query: '', key: 'one-and-the-same' };

    const first = await upload<BatchAnswer>(house().api, 'desk-01', sent);
    const repeated = await upload<BatchAnswer>(house().api, 'desk-01', sent);
    const again = await upload<Problem>(house().api, 'desk-01', { ...sent, key: 'another' });
    const looked = await upload<FileCheck>(house().api, 'desk-01', {
      ...sent,
      query: '?dryRun=true',
      key: null,
    });

    expect([first.status, repeated.status, again.status]).toEqual([201, 201, 409]);
    expect(looked.body).toMatchObject({ good: false, batchNo: first.body.batchNo });
    expect(repeated.body.batchNo).toBe(first.body.batchNo);
    expect([again.body.code, again.body.errors[0]?.reason]).toEqual([
      'batch-exists',
      expect.stringContaining(first.body.batchNo),
    ]);
    expect(first.body).toMatchObject({ items: 30, customerName: '大理旅游集团', progress: { total: 30 } });
    await house().api.post('desk-01', `/api/v1/batches/${first.body.batchNo}/cancel`, { reason: '试验' });
  });
});
