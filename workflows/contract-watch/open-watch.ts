import type { ContractWatchStart } from '../../domain/contract-watch/contract-watch';
import { theClock } from '../../domain/process/actor';
import { type Process, become, openProcess } from '../shared/process';

/** Opens the record of a watch. Nobody asked for it: the clock did. */
export function openWatch(start: ContractWatchStart): Process {
  const { businessKey, contract, tier, priority, managerId, calendar, limits, warnDaysBefore } = start;
  const { contractNo, customerNo, validTo, productCodes } = contract;
  const started = {
    kind: 'contract-watch' as const,
    businessKey,
    customerNo,
    tier,
    priority,
    managerId,
    calendar: { id: calendar.id, version: calendar.version },
    requestKey: businessKey,
    details: {
      contractNo,
      validTo,
      productCodes: [...productCodes],
      warnDaysBefore: [...warnDaysBefore],
      warned: [],
      limits: { ...limits.versions },
    },
  };
  const process = openProcess(started, theClock, calendar, 'expiry-watch', () => []);
  process.clocks.goBy(limits.process);
  process.record.add('stage.entered', { stage: 'expiry-watch' }, theClock);
  become(process, 'inProgress', null, theClock);
  return process;
}
