import type { NeedForecast } from '../../domain/solution/needs';
import type { LocalNetwork } from '../../domain/people/department';
import type { ProcessState } from '../../domain/process/state';
import { type Condition, allOf } from '../find-page';
import type { StoredProcess } from '../documents';
import type { Store } from '../store';

/** What is asked of the forecast; null: any. */
export interface ForecastQuestion {
  readonly product: string | null;
  readonly area: LocalNetwork | null;
  /** First and last quarter, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What will be needed of a product in an area in a quarter, all cases together (SOL-8). */
export interface ForecastLine extends NeedForecast {
  readonly cases: number;
}

/** One case behind it. */
export interface ForecastCase extends NeedForecast {
  readonly solutionNo: string;
  readonly customerNo: string;
  readonly title: string;
  readonly state: ProcessState;
}

/** Most lines of a roll-up, and most cases behind it. */
const most = 2_000;

/** The customers' needs, rolled up from the records of their requests; those that are or were called off no longer count. */
export interface ForecastViews {
  rollUp(question: ForecastQuestion, scope: Condition): Promise<readonly ForecastLine[]>;
  cases(question: ForecastQuestion, scope: Condition): Promise<readonly ForecastCase[]>;
}

const inOrder = {
  'details.forecast.quarter': 1,
  'details.forecast.product': 1,
  'details.forecast.area': 1,
  _id: 1,
} as const;

function needsOf(question: ForecastQuestion, scope: Condition): object[] {
  const { product, area, from, to } = question;
  const wanted: Condition[] = [
    ...(product === null ? [] : [{ 'details.forecast.product': product }]),
    ...(area === null ? [] : [{ 'details.forecast.area': area }]),
    ...(from === null ? [] : [{ 'details.forecast.quarter': { $gte: from } }]),
    ...(to === null ? [] : [{ 'details.forecast.quarter': { $lte: to } }]),
  ];
  const standing = { kind: 'solution', state: { $nin: ['pendingCancellation', 'cancelled', 'rejected'] } };
  return [
    { $match: allOf<StoredProcess>([standing, scope]) },
    { $unwind: '$details.forecast' },
    { $match: allOf<StoredProcess>(wanted) },
  ];
}

export function createForecastViews({ processes }: Pick<Store, 'processes'>): ForecastViews {
  return {
    rollUp: async (question, scope) =>
      await processes
        .aggregate<ForecastLine>([
          ...needsOf(question, scope),
          {
            $group: {
              _id: {
                product: '$details.forecast.product',
                area: '$details.forecast.area',
                quarter: '$details.forecast.quarter',
              },
              quantity: { $sum: '$details.forecast.quantity' },
              cases: { $sum: 1 },
            },
          },
          { $sort: { '_id.quarter': 1, '_id.product': 1, '_id.area': 1 } },
          { $limit: most },
          { $replaceWith: { $mergeObjects: ['$_id', { quantity: '$quantity', cases: '$cases' }] } },
        ])
        .toArray(),
    cases: async (question, scope) =>
      await processes
        .aggregate<ForecastCase>([
          ...needsOf(question, scope),
          { $sort: inOrder },
          { $limit: most },
          {
            $replaceWith: {
              $mergeObjects: [
                '$details.forecast',
                {
                  solutionNo: '$businessKey',
                  customerNo: '$customerNo',
                  title: '$details.title',
                  state: '$state',
                },
              ],
            },
          },
        ])
        .toArray(),
  };
}
