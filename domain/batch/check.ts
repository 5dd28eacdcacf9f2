import { localDateOf } from '../calendar/local-time';
import { BusinessError } from '../errors';
import type { OrderInput } from '../order/input';
import {
  type IntakeFacts,
  bandwidthOf,
  contractFor,
  endsOf,
  productOf,
  refusePastDate,
  signedCustomer,
} from '../order/intake-rules';
import { columnOf, withItsLike } from './columns';
import { duplicates } from './duplicates';
import type { FileProblem, Table } from './file-problem';
import { readHeader } from './header';
import { type ReadRow, readRow } from './input';
import { batchSize } from './limits';

/** A file whose shape was looked at, before anything it names is looked up. */
export interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly FileProblem[];
  /** The one customer and product of the batch: those most rows name. */
  readonly customerNo: string | null;
  readonly productCode: string | null;
}

function mostOften(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: string | null = null;
  for (const [value, count] of counts) if (count > (counts.get(most ?? '') ?? 0)) most = value;
  return most;
}

function wrongSize(count: number): readonly FileProblem[] {
  const problem = (reason: string): FileProblem[] => [{ row: null, column: null, reason }];
  if (count < batchSize.atLeast)
    return problem(
      `${count} 条，批量业务至少 ${batchSize.atLeast} 条，请逐单下单 / ${count} items; a batch has ${batchSize.atLeast} at least: place them as single orders`,
    );
  if (count > batchSize.atMost)
    return problem(`${count} 条，至多 ${batchSize.atMost} 条 / ${count} items; ${batchSize.atMost} at most`);
  return [];
}

/** Reads a file: its header, its size, the shape of every row. */
export function readFile({ header, rows: lines }: Table): ReadFile {
  const { places, problems } = readHeader(header);
  const whole = [...problems, ...wrongSize(lines.length)];
  const readable = problems.length === 0 && lines.length <= batchSize.atMost;
  const rows = readable ? lines.map((line) => readRow(line, places)) : [];
  const inputs = rows.flatMap(({ legible }) => legible ?? []);
  return {
    rows,
    problems: whole,
    customerNo: mostOften(inputs.map(({ customerNo }) => customerNo)),
    productCode: mostOften(inputs.map(({ productCode }) => productCode)),
  };
}

/** What is known of the things a file names, and which of its order numbers are taken. */
export interface BatchFacts extends IntakeFacts {
  readonly taken: ReadonlySet<string>;
}

/** Everything wrong with a file, by row (BAT-1): by the rules of a single order, and by what makes a batch one. */
export function checkFile(file: ReadFile, facts: BatchFacts): readonly FileProblem[] {
  const good = file.rows.flatMap(({ row, input }) => (input === null ? [] : [{ row, input }]));
  const found = [
    ...file.problems,
    ...file.rows.flatMap((row) => [...row.problems, ...furtherProblems(row, file, facts)]),
    ...duplicates(good),
  ];
  return found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** What is wrong with a row besides its shape, in cells whose shape is right. */
function furtherProblems(
  { row, legible, problems }: ReadRow,
  file: ReadFile,
  facts: BatchFacts,
): readonly FileProblem[] {
  if (legible === null) return [];
  const misshapen = new Set(problems.flatMap(({ column }) => (column === null ? [] : withItsLike(column))));
  return problemsOfRow(row, legible, file, facts).filter(({ column }) => !misshapen.has(column ?? ''));
}

function problemsOfRow(row: number, input: OrderInput, file: ReadFile, facts: BatchFacts): FileProblem[] {
  const wrong = (column: string, reason: string): FileProblem[] => [{ row, column, reason }];
  const today = localDateOf(facts.calendar, facts.now);
  const { customer, product, contracts, addresses } = facts;
  const { orderNo } = input;
  const isSameCustomer = input.customerNo === file.customerNo;
  const isSameProduct = input.productCode === file.productCode;
  return [
    ...(isSameCustomer
      ? []
      : wrong('customerNo', `一个批次只能有一个客户 / a batch is of one customer, ${file.customerNo}`)),
    ...(isSameProduct
      ? []
      : wrong('productCode', `一个批次只能有一种产品 / a batch is of one product, ${file.productCode}`)),
    ...(orderNo !== undefined && facts.taken.has(orderNo)
      ? wrong('orderNo', '订单号已存在 / an order with this number exists')
      : []),
    ...refusalsOf(row, [
      ...(isSameCustomer ? [() => signedCustomer(input, customer)] : []),
      ...(isSameProduct ? [() => productOf(input, product)] : []),
      ...(isSameCustomer && isSameProduct && customer !== null && product !== null
        ? [() => contractFor(input, contracts, today)]
        : []),
      ...(isSameProduct && product !== null
        ? [() => endsOf(input, product, addresses), () => bandwidthOf(input, product)]
        : []),
      () => refusePastDate(input.requestedDate ?? null, today),
    ]),
  ];
}

function refusalsOf(row: number, rules: readonly (() => unknown)[]): FileProblem[] {
  return rules.flatMap((rule) => {
    try {
      rule();
      return [];
    } catch (error) {
      if (!(error instanceof BusinessError)) throw error;
      return error.fields.map(({ field, reason }) => ({ row, column: columnOf(field), reason }));
    }
  });
}
