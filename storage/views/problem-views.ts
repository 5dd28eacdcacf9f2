import type { Document } from 'mongodb';
import type { Department, LocalNetwork, Station } from '../../domain/people/department';
import type { ProblemCategory, ProblemSeverity, ProblemState } from '../../domain/process/problem';
import { closedProblemStates, openProblemStates } from '../../domain/process/problem';
import type { ProcessProblem } from '../../domain/process/process-problem';
import type { problemSorts } from '../../domain/process/sorts';
import { type Condition, allOf } from '../find-page';
import type { Page, PageRequest } from '../page';
import type { Store } from '../store';

type ProblemSort = (typeof problemSorts)[number];

/** Which problems to look for; null where it does not matter. Department, station and network are those of who has to solve it. */
export interface ProblemQuery {
  readonly open: boolean | null;
  readonly category: ProblemCategory | null;
  readonly severity: ProblemSeverity | null;
  readonly department: Department | null;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
  readonly overdue: boolean | null;
}

/** The problems of all processes. */
export interface ProblemViews {
  /** `scope`: of which processes. */
  list(scope: Condition, query: ProblemQuery, page: PageRequest<ProblemSort>): Promise<Page<ProcessProblem>>;
}

const sortFields = { raisedAt: 'problem.raisedAt', dueAt: 'sortDueAt' } as const;

/** Problems whose clock is paused come last. */
const farAway = '9999';

const states = (open: boolean | null): readonly ProblemState[] => {
  if (open === null) return [...openProblemStates, ...closedProblemStates];
  return open ? openProblemStates : closedProblemStates;
};

/** What is asked of a problem as it stands in its process. */
function conditionOf({
  open,
  category,
  severity,
  department,
  station,
  localNetwork,
}: ProblemQuery): Condition {
  return {
    state: { $in: states(open) },
    ...(category !== null && { category }),
    ...(severity !== null && { severity }),
    ...(department !== null && { 'responsible.department': department }),
    ...(station !== null && { 'responsible.station': station }),
    ...(localNetwork !== null && { 'responsible.localNetwork': localNetwork }),
  };
}

function prefixed(condition: Condition): Condition {
  return Object.fromEntries(Object.entries(condition).map(([field, value]) => [`problem.${field}`, value]));
}

const ownClock = {
  $first: {
    $filter: {
      input: '$clocks',
      cond: { $eq: ['$$this.name', { $concat: ['problem:', '$problem.problemId'] }] },
    },
  },
};

const processFields = Object.fromEntries(
  ['processId', 'kind', 'businessKey', 'customerNo', 'tier', 'managerId'].map((field) => [
    field,
    `$${field}`,
  ]),
);

function stagesOf(scope: Condition, query: ProblemQuery): Document[] {
  const wanted = conditionOf(query);
  const late = query.overdue === true ? { $ne: null } : null;
  return [
    { $match: allOf([scope, { problems: { $elemMatch: wanted } }]) },
    { $set: { problem: '$problems' } },
    { $unwind: '$problem' },
    { $match: allOf([prefixed(wanted)]) },
    { $project: { _id: 0, process: processFields, problem: 1, clock: ownClock } },
    ...(query.overdue === null ? [] : [{ $match: { 'clock.breachedAt': late } }]),
  ];
}

export function createProblemViews({ processes }: Store): ProblemViews {
  return {
    list: async (scope, query, { page, pageSize, sort, descending }) => {
      const direction = descending ? -1 : 1;
      const inOrder = {
        [sortFields[sort]]: direction,
        'process.processId': direction,
        'problem.problemId': direction,
      };
      const items = [
        { $set: { sortDueAt: { $ifNull: ['$clock.dueAt', farAway] } } },
        { $sort: inOrder },
        { $skip: (page - 1) * pageSize },
        { $limit: pageSize },
        { $unset: 'sortDueAt' },
      ];
      const [found] = await processes
        .aggregate<{ items: ProcessProblem[]; counted: { total: number }[] }>([
          ...stagesOf(scope, query),
          { $facet: { items, counted: [{ $count: 'total' }] } },
        ])
        .toArray();
      return { items: found?.items ?? [], page, pageSize, total: found?.counted[0]?.total ?? 0 };
    },
  };
}
