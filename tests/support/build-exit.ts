import type { ExitStart } from '../../domain/exit/exit';
import { exitLimits } from '../../domain/exit/limits';
import { processLimits } from '../../domain/process/limits';
import { exitOpening } from '../../gateway/exit-opening';
import type { Opening } from '../../gateway/opening';
import { buildOrder, calendar } from './build-order';

let count = 0;

/** The exit of a whole customer, asked for now; say what is different. */
export function buildExit(different: Partial<ExitStart>): ExitStart {
  count += 1;
  const { enteredBy, tier, managerId, homeNetwork } = buildOrder({});
  return {
    businessKey: `EX-${process.pid}-${Date.now()}-${count}`,
    requestKey: null,
    receivedAt: new Date().toISOString(),
    enteredBy,
    customerNo: 'C-1001',
    tier,
    managerId,
    homeNetwork,
    priority: 1,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    limits: {
      versions: { entitlements: 1, process: 1, own: 1 },
      process: processLimits,
      own: exitLimits,
    },
    mode: 'whole',
    services: [],
    toContractNo: null,
    reason: '公司注销',
    hits: [],
    ...different,
  };
}

export function exitOf(different: Partial<ExitStart>): Opening {
  return exitOpening(buildExit(different));
}
