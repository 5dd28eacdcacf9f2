import type { Document } from 'mongodb';
import type { Instant, LocalDate } from '../../domain/calendar/working-calendar';
import type { Load, PersonsLoad, Returns, Unit } from '../../domain/process/board';
import { openProblemStates } from '../../domain/process/problem';
import { type Condition, allOf } from '../find-page';
import type { Store } from '../store';

/** The open problems a unit has to solve. */
export interface ProblemCount {
  readonly unit: Unit;
  readonly open: number;
  readonly overdue: number;
  readonly oldestAt: Instant;
}

/** What the boards of managers count. */
export interface BoardViews {
  /** Open tasks by whose they are. `endOfDay`: before when what is due today is due. */
  loads(conditions: readonly Condition[], endOfDay: Instant): Promise<readonly PersonsLoad[]>;
  /** Returns of the days from `from` to `to`, by whom they count for. `conditions`: on the facts of the assessment. */
  returns(
    conditions: readonly Condition[],
    period: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly Returns[]>;
  /** Open problems of the processes in `scope`, by who has to solve them, the oldest first. */
  problems(scope: Condition, responsible: Condition): Promise<readonly ProblemCount[]>;
}

function unitAt(path: string): Document {
  return {
    department: `$${path}department`,
    station: `$${path}station`,
    localNetwork: `$${path}localNetwork`,
  };
}

function countOf(condition: Document): Document {
  return { $sum: { $cond: [condition, 1, 0] } };
}

const isOverdue = { $eq: ['$overdue', true] };

/** Whoever holds a task, or is the only one it is offered to. */
const whose = {
  $ifNull: [
    '$assignee',
    { $cond: [{ $eq: [{ $size: '$candidates' }, 1] }, { $first: '$candidates' }, null] },
  ],
};

const ownClock = {
  $first: {
    $filter: {
      input: '$clocks',
      cond: { $eq: ['$$this.name', { $concat: ['problem:', '$problems.problemId'] }] },
    },
  },
};

export function createBoardViews({ tasks, facts, processes }: Store): BoardViews {
  return {
    loads: async (conditions, endOfDay) => {
      const isDueToday = { $and: [{ $not: [isOverdue] }, { $lt: ['$sortDueAt', endOfDay] }] };
      const found = await tasks
        .aggregate<Load & { _id: Pick<PersonsLoad, 'unit' | 'person'> }>([
          { $match: allOf([{ closedAt: null }, ...conditions]) },
          {
            $group: {
              _id: { unit: unitAt('group.'), person: whose },
              open: { $sum: 1 },
              claimed: countOf({ $eq: ['$state', 'claimed'] }),
              awaitingAcceptance: countOf({ $ne: ['$handover', null] }),
              overdue: countOf(isOverdue),
              dueToday: countOf(isDueToday),
              oldestAt: { $min: '$offeredAt' },
            },
          },
        ])
        .toArray();
      return found.map(({ _id, ...load }) => ({ ..._id, load }));
    },
    returns: async (conditions, { from, to }) => {
      const figure = { $in: ['returns-made', 'returns-caused'] };
      const found = await facts
        .aggregate<Pick<Returns, 'made' | 'caused'> & { _id: Pick<Returns, 'unit' | 'person'> }>([
          { $match: allOf([{ date: { $gte: from, $lte: to }, figure }, ...conditions]) },
          {
            $group: {
              _id: { unit: unitAt(''), person: '$person' },
              made: countOf({ $eq: ['$figure', 'returns-made'] }),
              caused: countOf({ $eq: ['$figure', 'returns-caused'] }),
            },
          },
        ])
        .toArray();
      return found.map(({ _id, made, caused }) => ({ ..._id, made, caused }));
    },
    problems: async (scope, responsible) => {
      const open = { state: { $in: openProblemStates } };
      return await processes
        .aggregate<ProblemCount>([
          { $match: allOf([scope, { problems: { $elemMatch: open } }]) },
          { $project: { problems: 1, clocks: 1 } },
          { $unwind: '$problems' },
          { $match: allOf([{ 'problems.state': open.state }, responsible]) },
          { $set: { clock: ownClock } },
          {
            $group: {
              _id: unitAt('problems.responsible.'),
              open: { $sum: 1 },
              overdue: countOf({ $gt: ['$clock.breachedAt', null] }),
              oldestAt: { $min: '$problems.raisedAt' },
            },
          },
          { $set: { unit: '$_id' } },
          { $unset: '_id' },
          { $sort: { oldestAt: 1 } },
        ])
        .toArray();
    },
  };
}
