import { readCsv } from '../../../api/files/read-csv';
import { readXlsx } from '../../../api/files/read-xlsx';
import { packedSheet } from './packed-sheet';

const refusedFor = async (bytes: Buffer): Promise<unknown> =>
  await readXlsx(bytes).then(
    () => null,
    (error: unknown) => error,
  );

describe('Small files that would become large', () => {
  it.each(['XFD20000', 'A1048576', 'zz9999'])('a sheet with a cell at %s is not read', async (cell) => {
    expect(await refusedFor(packedSheet(cell, null))).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('spans') as string,
    });
  });

  it('a sheet within bounds is not refused for its extent', async () => {
    expect(await refusedFor(packedSheet('J10000', null))).not.toMatchObject({
      message: expect.stringContaining('spans') as string,
    });
  });

  it('a workbook that says it is large is not unpacked', async () => {
    expect(await refusedFor(packedSheet('B2', { says: 60_000_000 }))).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('60000000') as string,
    });
  });

  it.each(['method', 'hidden'] as const)(
    'a workbook that lies about its files (%s) is not read',
    async (lie) => {
      expect(await refusedFor(packedSheet('B2', lie))).toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('no XLSX') as string,
      });
    },
  );

  it('a hundred thousand lines without text are not read', () => {
    const lines = Buffer.from(`customerNo\n${'\n'.repeat(200_000)}`);
    expect(() => readCsv(lines)).toThrow(expect.objectContaining({ code: 'unreadable-file' }));
    const fewer = Buffer.from(`customerNo\n${'\n'.repeat(50_000)}C-1005\n`);
    expect(readCsv(fewer).rows).toEqual([{ row: 50_002, cells: ['C-1005'] }]);
  });
});
