import { type ReadFile, checkFile, readFile } from '../../../domain/batch/check';
import type { FileProblem } from '../../../domain/batch/file-problem';
import { BusinessError } from '../../../domain/errors';
import type { IntakeFacts } from '../../../domain/order/intake-rules';
import { promiseCalendar } from '../../../domain/order/promise-calendar';
import { readTable } from '../../files/read-table';
import type { ScopeFilter, SentFile } from '../../route';
import type { Services } from '../../services';

/** A file that was read and checked against what is known now. */
export interface CheckedFile {
  readonly file: ReadFile;
  readonly rows: number;
  readonly facts: IntakeFacts;
  readonly problems: readonly FileProblem[];
}

/**
 * Checks a whole file before anything of it is started (BAT-1). A customer outside the caller's scope is no customer.
 * @throws BusinessError `unreadable-file`, `unavailable`
 */
export async function checkUpload(
  { views, catalogue, now }: Services,
  sent: SentFile,
  scope: ScopeFilter,
): Promise<CheckedFile> {
  const table = await readTable(sent);
  const file = readFile(table);
  const inputs = file.rows.flatMap(({ legible }) => legible ?? []);
  const { customerNo, productCode } = file;
  const { reference, batches } = views;
  const [customer, contracts, addresses, calendar, taken] = await Promise.all([
    customerNo === null ? null : reference.customer(customerNo, scope),
    customerNo === null ? [] : reference.contractsOf(customerNo),
    reference.addresses([...new Set(inputs.flatMap(({ ends }) => ends.map(({ addressId }) => addressId)))]),
    reference.calendar(promiseCalendar),
    batches.taken(inputs.flatMap(({ orderNo }) => orderNo ?? [])),
  ]);
  if (calendar === null)
    throw new BusinessError('unavailable', `The calendar ${promiseCalendar} is missing.`);
  const known = productCode !== null && Object.hasOwn(catalogue, productCode);
  const product = known ? (catalogue[productCode] ?? null) : null;
  const facts = { customer, contracts, product, addresses, calendar, now: now() };
  return { file, rows: table.rows.length, facts, problems: checkFile(file, { ...facts, taken }) };
}
