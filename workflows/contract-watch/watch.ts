import { sleep } from '@temporalio/workflow';
import { instantOfLocal, localDateOf } from '../../domain/calendar/local-time';
import type { LocalDate } from '../../domain/calendar/working-calendar';
import { type ContractWatchStart, daysBefore } from '../../domain/contract-watch/contract-watch';
import { theClock } from '../../domain/process/actor';
import { now } from '../shared/now';
import type { Process } from '../shared/process';
import { contractRecords } from './records';

/** Why a watch is over, as the timeline names it. */
export type WatchEnd = 'contract-renewed' | 'contract-term-changed' | 'contract-expired' | 'watch-called-off';

/** People hear of it when their day begins: minutes after midnight. */
const morning = 8 * 60;

/**
 * Looks at the contract on each of the days, and warns of it as long as it stands as agreed. Days that are past when the watch begins,
 * because the contract came late, are warned of once, together.
 */
export async function watch(start: ContractWatchStart, process: Process): Promise<WatchEnd> {
  const { contract, warnDaysBefore } = start;
  const { validTo } = contract;
  const days = warnDaysBefore.map((count) => ({ count, date: daysBefore(validTo, count) }));
  let warned: readonly number[] = [];
  for (const { count, date } of days) {
    await untilDay(process, date);
    const over = await lookAt(start);
    if (over !== null) return over;
    const today = localDateOf(process.clocks.calendarInForce, now());
    const next = days.find((day) => day.count < count);
    if (next !== undefined && next.date <= today) continue;
    warned = [...warned, count];
    process.record.add('details.changed', { changes: { warned: [...warned] } }, theClock);
    process.record.add('milestone.reached', { milestone: 'contract-expiring' }, theClock);
  }
  await untilDay(process, daysBefore(validTo, -1));
  return (await lookAt(start)) ?? 'contract-expired';
}

async function lookAt({ contract }: ContractWatchStart): Promise<WatchEnd | null> {
  const standing = await contractRecords.standingOfContract(contract.contractNo, contract.validTo);
  if (standing === 'renewed') return 'contract-renewed';
  return standing === 'changed' ? 'contract-term-changed' : null;
}

async function untilDay({ clocks }: Process, date: LocalDate): Promise<void> {
  const wait = Date.parse(instantOfLocal(clocks.calendarInForce, date, morning)) - Date.now();
  if (wait > 0) await sleep(wait, { summary: `合同到期预警 ${date}` });
}
