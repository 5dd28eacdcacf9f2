import { localDateOf } from '../../domain/calendar/local-time';
import { reach } from '../shared/case';
import { now } from '../shared/now';
import type { ExitCase } from './exit-case';
import { ownRecord } from './exit-systems';

/**
 * Closes the contracts that end with the exit: all of a customer who leaves as a whole; of others those that had services which have all
 * left, and that no order in flight needs.
 */
export async function closeContracts(it: ExitCase): Promise<void> {
  const { customerNo, mode, reason } = it.start;
  const { services, inFlight, contracts } = await ownRecord.lookAtCustomer(customerNo);
  const lastDay = localDateOf(it.process.clocks.calendarInForce, now());
  const inUse = new Set(services.map(({ contractNo }) => contractNo));
  const emptied = contracts.filter(
    ({ contractNo }) =>
      it.contractsTouched.has(contractNo) && !inUse.has(contractNo) && inFlight.length === 0,
  );
  const ending = (mode === 'whole' ? contracts : emptied)
    .filter(({ validTo }) => validTo > lastDay)
    .map(({ contractNo }) => contractNo);
  if (ending.length === 0) return;
  await ownRecord.closeContracts({ customerNo, contractNos: ending, lastDay, by: it.decidedBy, reason });
  it.closing.push(...ending);
  it.lastDay = lastDay;
  reach(it, 'exit-contracts-closed', { contractsClosed: { contractNos: [...it.closing], lastDay } });
}
