import { processLimits } from '../../domain/process/limits';
import { solutionLimits } from '../../domain/solution/limits';
import type { SolutionStart } from '../../domain/solution/solution';
import { entitlements } from '../../domain/tiers/entitlements';
import { type Tier, classOf } from '../../domain/tiers/tier';
import { calendar } from './build-order';
import { person } from './people';

let count = 0;

/** What a tier is entitled to, as a solution's process keeps it. */
export function entitledAs(tier: Tier): Pick<SolutionStart, 'tier' | 'entitled'> {
  const { trial, demonstrationsPerYear, solutionMaterial } = entitlements[classOf(tier)];
  const { months: trialMonths, offered: trialOffered } = trial;
  return { tier, entitled: { trialMonths, trialOffered, demonstrationsPerYear, material: solutionMaterial } };
}

/** A solution asked for by an A1 customer's account manager, received now; say what is different. */
export function buildSolution(different: Partial<SolutionStart>): SolutionStart {
  count += 1;
  return {
    businessKey: `SN-${process.pid}-${Date.now()}-${count}`,
    requestKey: null,
    receivedAt: new Date().toISOString(),
    enteredBy: person('am-01'),
    customerNo: 'C-1001',
    managerId: 'am-01',
    homeNetwork: 'kunming',
    priority: 1,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    limits: {
      versions: { entitlements: 1, process: 1, own: 1 },
      process: processLimits,
      own: solutionLimits,
    },
    title: '全省视频会议组网',
    industry: 'government',
    description: '16 个州市视频会议，高清双流',
    forecast: [],
    asked: { demonstration: false, trial: false },
    ...entitledAs('A1'),
    ...different,
  };
}
