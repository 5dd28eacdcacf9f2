import { riskyPercent } from '../../domain/process/at-risk';
import type { Store } from '../store';

/** How many cases of a customer are open, and of these whose promise is at risk or broken (domain/process/at-risk.ts). */
export interface OpenCases {
  readonly openCases: number;
  readonly atRisk: number;
}

const isRisky = {
  $or: [{ $in: [riskyPercent, '$$clock.warned'] }, { $ne: ['$$clock.breachedAt', null] }],
};

const riskyPromises = {
  $filter: {
    input: '$clocks',
    as: 'clock',
    cond: { $and: [{ $eq: ['$$clock.name', 'promise'] }, { $eq: ['$$clock.stoppedAt', null] }, isRisky] },
  },
};

/** Counts the open cases of these customers. */
export async function openCasesOf(
  { processes }: Pick<Store, 'processes'>,
  customerNos: readonly string[],
): Promise<ReadonlyMap<string, OpenCases>> {
  const counted = await processes
    .aggregate<OpenCases & { readonly _id: string }>([
      { $match: { customerNo: { $in: [...customerNos] }, closedAt: null } },
      {
        $group: {
          _id: '$customerNo',
          openCases: { $sum: 1 },
          atRisk: { $sum: { $cond: [{ $gt: [{ $size: riskyPromises }, 0] }, 1, 0] } },
        },
      },
    ])
    .toArray();
  return new Map(counted.map(({ _id, openCases, atRisk }) => [_id, { openCases, atRisk }]));
}
