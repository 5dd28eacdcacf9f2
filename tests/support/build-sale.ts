import { firstAuthorisation } from '../../domain/authorisation/first-authorisation';
import type { Draft, Line, Terms } from '../../domain/contract/agreement';
import type { ContractStart } from '../../domain/contract/contract-start';
import type { ExpiringContract } from '../../domain/contract-watch/contract-watch';
import type { ContractWatchStart } from '../../domain/contract-watch/contract-watch';
import { contractLimits } from '../../domain/contract/limits';
import { processLimits } from '../../domain/process/limits';
import { calendar } from './build-order';
import { person } from './people';

let count = 0;

function nextNo(prefix: string): string {
  count += 1;
  return `${prefix}-${process.pid}-${Date.now()}-${count}`;
}

const limits = {
  versions: { entitlements: 1, process: 1, own: 1 },
  process: processLimits,
  own: contractLimits,
};

/** A sale to an A1 customer of am-01, begun now; say what is different. */
export function buildSale(different: Partial<ContractStart>): ContractStart {
  return {
    businessKey: nextNo('CT'),
    requestKey: null,
    receivedAt: new Date().toISOString(),
    enteredBy: person('desk-01'),
    customerNo: 'C-1001',
    tier: 'A1',
    managerId: 'am-01',
    homeNetwork: 'kunming',
    priority: 1,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    limits,
    subject: '全省视频会议专线',
    solutionNo: null,
    renewsContractNo: null,
    note: null,
    authorisation: { version: 1, content: firstAuthorisation },
    ...different,
  };
}

/** A leased line from Kunming to Qujing. */
export const leasedLineSold: Line = {
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0001' }],
};

/** The simplest thing to sell: its order has the fewest tasks. */
export const smsGatewaySold: Line = { productCode: 'group-sms-gateway', bandwidthKbps: null, ends: [] };

/** Terms that only the area manager has to approve; say what is different. */
export function buildTerms(different: Partial<Terms>): Terms {
  return {
    lines: [leasedLineSold],
    monthlyValueCny: 12_000,
    termMonths: 24,
    discountPercent: 5,
    clauses: [],
    ...different,
  };
}

/** A version of an agreement that was approved by the area manager; say what is different. */
export function buildDraft(different: Partial<Draft>): Draft {
  return {
    ...buildTerms({}),
    version: 1,
    draftedBy: 'am-01',
    draftedAt: '2026-11-23T02:00:00.000Z',
    table: 1,
    rules: ['every-agreement'],
    levels: ['area-manager'],
    decisions: [
      {
        level: 'area-manager',
        decision: 'approve',
        by: 'area-01',
        at: '2026-11-23T03:00:00.000Z',
        reason: null,
      },
    ],
    outcome: 'signed',
    reason: null,
    ...different,
  };
}

/** The watch over a contract of C-1001 that ends on a day; say what is different. */
export function buildWatch(
  contract: ExpiringContract,
  different: Partial<ContractWatchStart>,
): ContractWatchStart {
  return {
    businessKey: nextNo('CW'),
    startedAt: new Date().toISOString(),
    contract,
    tier: 'A1',
    managerId: 'am-01',
    priority: 1,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    warnDaysBefore: [120, 90, 60, 30],
    limits,
    ...different,
  };
}
