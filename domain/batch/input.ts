import { type OrderInput, orderInput } from '../order/input';
import { type ColumnName, columnOf, withItsLike } from './columns';
import type { FileProblem, Table } from './file-problem';

/** A row as an order, or what keeps it from being one. */
export interface ReadRow {
  readonly row: number;
  readonly input: OrderInput | null;
  /** As far as it can be read, without the cells that are wrong: what else is wrong with it is found by this. Null when what it orders for whom cannot be read. */
  readonly legible: OrderInput | null;
  readonly problems: readonly FileProblem[];
}

type Cells = Partial<Record<ColumnName, string>>;

/** Reads one row by the shape of a single order; cells without text are left out. */
export function readRow(
  { row, cells }: Table['rows'][number],
  places: readonly (ColumnName | null)[],
): ReadRow {
  const stray = cells.flatMap((cell, n): FileProblem[] =>
    cell.trim() === '' || (places[n] ?? null) !== null
      ? []
      : [{ row, column: null, reason: `第 ${n + 1} 格没有列名 / cell ${n + 1} is in no column` }],
  );
  const texts: Cells = {};
  places.forEach((name, n) => {
    const text = cells[n]?.trim() ?? '';
    if (name !== null && text !== '') texts[name] = text;
  });
  const read = readOrder(texts);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({
        row,
        column: columnOf(path.join('.')),
        reason: reasons[columnOf(path.join('.')) as ColumnName] ?? message,
      }));
  const problems = [...stray, ...wrong];
  const legible = read.success ? read.data : (readOrder(without(texts, wrong)).data ?? null);
  return { row, input: problems.length === 0 ? legible : null, legible, problems };
}

function readOrder(texts: Cells) {
  return orderInput.safeParse(orderOf(texts), { error: missing });
}

/** Without the cells that are wrong; of the ends both or none, because they are counted. */
function without(texts: Cells, wrong: readonly FileProblem[]): Cells {
  const columns = new Set(wrong.flatMap(({ column }) => (column === null ? [] : withItsLike(column))));
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !columns.has(name)));
}

const badKey =
  '须为字母、数字、点、横线或下划线，至多 64 位 / letters, digits, dot, dash and underscore, 64 at most';

/** What is wrong with a cell whose shape is wrong, in both languages. */
const reasons: Partial<Record<ColumnName, string>> = {
  orderNo: badKey,
  customerNo: `必填；${badKey}`,
  contractNo: badKey,
  productCode: `必填；${badKey}`,
  bandwidthKbps: '须为整数（kbps） / a whole number of kbps',
  addressA: badKey,
  addressB: badKey,
  requestedDate: '须为日期，如 2026-12-01 / a date such as 2026-12-01',
  note: '至多 2000 字 / 2,000 characters at most',
};

function missing(issue: { readonly input?: unknown }): string | undefined {
  return issue.input === undefined ? '必填 / is required' : undefined;
}

function orderOf({ addressA, addressB, bandwidthKbps, requestedDate, ...rest }: Cells): object {
  const first = addressA === undefined && addressB !== undefined ? '' : addressA;
  return {
    ...rest,
    ends: [first, addressB].flatMap((addressId) => (addressId === undefined ? [] : [{ addressId }])),
    ...(bandwidthKbps !== undefined && {
      bandwidthKbps: /^\d{1,9}$/.test(bandwidthKbps) ? Number(bandwidthKbps) : bandwidthKbps,
    }),
    ...(requestedDate !== undefined && { requestedDate: isoDate(requestedDate) }),
  };
}

/** Spreadsheets like to write 2026/12/1. */
function isoDate(text: string): string {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
