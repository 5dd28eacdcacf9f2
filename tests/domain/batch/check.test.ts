import { type BatchFacts, checkFile, readFile } from '../../../domain/batch/check';
import { type ColumnName, columnNames, columns } from '../../../domain/batch/columns';
import type { FileProblem } from '../../../domain/batch/file-problem';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { demoContracts, demoCustomers } from '../../../storage/reference/demo-customers';
import { type Row } from '../../support/batch-file';
import { calendar } from '../../support/build-order';

const networks = ['KM', 'QJ'] as const;

const addresses = networks.flatMap((network) =>
  Array.from({ length: 40 }, (_, n) => ({
    addressId: `${network}-${String(n + 1).padStart(4, '0')}`,
    text: `地址 ${n + 1}`,
    localNetwork: network === 'KM' ? ('kunming' as const) : ('qujing' as const),
  })),
);

const facts: BatchFacts = {
  customer: demoCustomers.find(({ customerNo }) => customerNo === 'C-1001') ?? null,
  contracts: demoContracts.filter(({ customerNo }) => customerNo === 'C-1001'),
  product: leasedLine,
  addresses: addresses as unknown as BatchFacts['addresses'],
  calendar,
  now: '2026-11-20T08:00:00.000Z',
  taken: new Set(['SO-TAKEN']),
};

/** The n-th row of a file in which each line runs from another address of Kunming to one of Qujing. */
function line(n: number, different: Row): Row {
  const number = String(n + 1).padStart(4, '0');
  const ends = { addressA: `KM-${number}`, addressB: `QJ-${number}` };
  return { customerNo: 'C-1001', productCode: 'leased-line', bandwidthKbps: '2048', ...ends, ...different };
}

function check(rows: readonly Row[], known: BatchFacts): readonly FileProblem[] {
  const table = {
    header: [...columnNames],
    rows: rows.map((row, n) => ({ row: n + 2, cells: columnNames.map((name) => row[name] ?? '') })),
  };
  return checkFile(readFile(table), known);
}

function lines(count: number): Row[] {
  return Array.from({ length: count }, (_, n) => line(n, {}));
}

describe('Checking a batch file', () => {
  it('finds nothing wrong with thirty good rows', () => {
    expect(check(lines(30), facts)).toEqual([]);
  });

  it.each<[string, Row, readonly string[]]>([
    ['a customer that is missing', { customerNo: '' }, ['customerNo']],
    ['another customer than the others', { customerNo: 'C-1002' }, ['customerNo']],
    ['a customer number of wrong shape', { customerNo: '客户' }, ['customerNo']],
    ['another product than the others', { productCode: 'group-sms-gateway' }, ['productCode']],
    ['a product that is missing', { productCode: '' }, ['productCode']],
    ['a contract that covers nothing', { contractNo: 'CT-1002' }, ['contractNo']],
    ['a bandwidth that is no number', { bandwidthKbps: '2M' }, ['bandwidthKbps']],
    ['a bandwidth the product has not', { bandwidthKbps: '2049' }, ['bandwidthKbps']],
    ['no bandwidth', { bandwidthKbps: '' }, ['bandwidthKbps']],
    ['an address nobody serves', { addressA: 'KM-9999' }, ['addressA']],
    ['two addresses nobody serves', { addressA: 'KM-9999', addressB: 'QJ-9999' }, ['addressA', 'addressB']],
    ['one end only', { addressB: '' }, ['addressA']],
    ['the same address twice', { addressA: 'KM-0030', addressB: 'KM-0030' }, ['addressB']],
    ['the second end without the first', { addressA: '' }, ['addressA']],
    ['a day that is none', { requestedDate: '2026-02-30' }, ['requestedDate']],
    ['a day that has passed', { requestedDate: '2026-11-19' }, ['requestedDate']],
    ['a note that is too long', { note: '长'.repeat(2_001) }, ['note']],
    ['an order number of wrong shape', { orderNo: 'SO 1' }, ['orderNo']],
    ['an order number that is taken', { orderNo: 'SO-TAKEN' }, ['orderNo']],
    [
      'two things wrong',
      { bandwidthKbps: '1', requestedDate: '2020-01-01' },
      ['bandwidthKbps', 'requestedDate'],
    ],
    [
      'a cell of wrong shape, and others that say what is not so',
      { bandwidthKbps: '2M', addressA: 'KM-9999', requestedDate: '2020-01-01', orderNo: 'SO-TAKEN' },
      ['bandwidthKbps', 'orderNo', 'addressA', 'requestedDate'],
    ],
    [
      'an end of wrong shape, and no more of the ends',
      { addressB: '地址', bandwidthKbps: '2049' },
      ['addressB', 'bandwidthKbps'],
    ],
    [
      'another customer and what else is wrong',
      { customerNo: 'C-1002', bandwidthKbps: '1', addressA: 'KM-9999' },
      ['customerNo', 'addressA', 'bandwidthKbps'],
    ],
    [
      'another product and a day that has passed',
      { productCode: 'group-sms-gateway', requestedDate: '2020-01-01' },
      ['productCode', 'requestedDate'],
    ],
  ])('tells %s by row and column', (_what, different, expected) => {
    const rows = [...lines(29), line(29, different)];

    const found = check(rows, facts);

    expect(found.map(({ row, column }) => [row, column])).toEqual(expected.map((column) => [31, column]));
    expect(found.every(({ reason }) => reason.includes(' / '))).toBe(true);
  });

  it('takes a day as spreadsheets write it', () => {
    expect(check([...lines(29), line(29, { requestedDate: '2026/12/1' })], facts)).toEqual([]);
  });

  it('tells which earlier row says the same', () => {
    const rows = [...lines(30), line(3, {}), line(30, { orderNo: 'SO-1' }), line(31, { orderNo: 'SO-1' })];

    expect(check(rows, facts)).toMatchObject([
      { row: 32, column: 'addressA', reason: expect.stringContaining('row 5') },
      { row: 34, column: 'orderNo', reason: expect.stringContaining('row 33') },
    ]);
  });

  it('tells every row of a customer who is not there', () => {
    const found = check(lines(30), { ...facts, customer: null, contracts: [] });

    expect(found).toHaveLength(30);
    expect(new Set(found.map(({ column }) => column))).toEqual(new Set(['customerNo']));
  });

  it.each([
    [0, '至少 30'],
    [29, '至少 30'],
    [10_001, '至多 10000'],
  ])('refuses a file of %d rows as a whole', (count, words) => {
    const found = check(lines(count), facts).filter(({ row }) => row === null);

    expect(found).toMatchObject([{ row: null, column: null, reason: expect.stringContaining(words) }]);
  });

  it('tells columns that are unknown, there twice or missing, and looks no further', () => {
    const header = ['客户编号', 'customerNo', '颜色'];
    const rows = Array.from({ length: 30 }, (_, n) => ({ row: n + 2, cells: ['C-1001', 'C-1001', '红'] }));

    const found = checkFile(readFile({ header, rows }), facts);

    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [1, '颜色'],
      [1, 'customerNo'],
      [1, 'productCode'],
    ]);
  });

  it('knows a column by its name and by its words in both languages', () => {
    const titles: readonly ((name: ColumnName) => string)[] = [
      (name) => name.toUpperCase(),
      (name) => columns[name].label.zh,
      (name) => columns[name].label.en,
    ];

    for (const title of titles)
      expect(
        readFile({ header: columnNames.map(title), rows: [] }).problems.filter(({ row }) => row === 1),
      ).toEqual([]);
  });

  it('tells a cell that stands in no column', () => {
    const rows = lines(30).map((row, n) => ({
      row: n + 2,
      cells: [...columnNames.map((name) => row[name] ?? ''), n === 4 ? 'x' : ''],
    }));

    expect(checkFile(readFile({ header: [...columnNames], rows }), facts)).toMatchObject([
      { row: 6, column: null },
    ]);
  });
});
