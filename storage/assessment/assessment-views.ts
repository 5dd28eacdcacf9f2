import type { Fact } from '../../domain/assessment/fact';
import { type FigureName, figureNames, figures } from '../../domain/assessment/figure';
import type { Level } from '../../domain/assessment/level';
import type { Tally } from '../../domain/assessment/tally';
import type { Department, LocalNetwork, Station } from '../../domain/people/department';
import type { HoldingKind } from '../../domain/process/process-view';
import { type Condition, allOf, findCountedPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import { type FollowRecord, type Period, createFollowRecord } from './follow-record';

/** Which facts to reckon with; null where it does not matter. */
export interface FactQuery extends Period {
  readonly department: Department | null;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
  readonly tier: string | null;
  readonly productCode: string | null;
}

/** The cases of one figure of one subject, added up. */
export interface SubjectTally extends Tally {
  readonly subject: string;
  readonly figure: FigureName;
}

/** The working time held in one stage for one kind of reason by people of one department. */
export interface HeldTime {
  readonly stage: string | null;
  readonly holding: HoldingKind;
  readonly department: Department;
  readonly workingMs: number;
}

/** Which cases of a figure; null where it does not matter. */
export interface FigureCases {
  readonly figure: FigureName;
  readonly level: Level | null;
  /** For time held: in which stage, `none` for outside of all. */
  readonly stage: string | null;
  readonly holding: HoldingKind | null;
}

/** The assessment as it is read (ASM-1 to ASM-3). `scope`: of which facts. */
export interface AssessmentViews {
  readonly follow: FollowRecord;
  /** By subject, then by figure. */
  tallies(level: Level, scope: Condition, query: FactQuery): Promise<readonly SubjectTally[]>;
  /** The cases of one figure of one subject, oldest first. */
  cases(
    about: { readonly level: Level; readonly subject: string; readonly figure: FigureName },
    scope: Condition,
    query: FactQuery,
    page: { readonly page: number; readonly pageSize: number },
  ): Promise<Page<Fact>>;
  /** The cases of one figure of everybody, oldest first. */
  casesOfAll(
    about: FigureCases,
    scope: Condition,
    query: FactQuery,
    page: { readonly page: number; readonly pageSize: number },
  ): Promise<Page<Fact>>;
  /** Where the time went, most first. */
  time(scope: Condition, query: FactQuery): Promise<readonly HeldTime[]>;
}

const durations = figureNames.filter((name) => figures[name].measure === 'duration');

function conditionOf({
  from,
  to,
  department,
  station,
  localNetwork,
  tier,
  productCode,
}: FactQuery): Condition {
  return {
    date: { $gte: from, $lte: to },
    ...(department !== null && { department }),
    ...(station !== null && { station }),
    ...(localNetwork !== null && { localNetwork }),
    ...(tier !== null && { tier }),
    ...(productCode !== null && { productCode }),
  };
}

export function createAssessmentViews(store: Store): AssessmentViews {
  const { facts } = store;
  return {
    follow: createFollowRecord(store),
    tallies: async (level, scope, query) => {
      const subject = `subjects.${level}`;
      return await facts
        .aggregate<SubjectTally>([
          { $match: allOf([scope, conditionOf(query), { [subject]: { $gt: '' } }]) },
          {
            $group: {
              _id: { subject: `$${subject}`, figure: '$figure' },
              cases: { $sum: 1 },
              hits: { $sum: { $cond: ['$hit', 1, 0] } },
              workingMs: { $sum: '$workingMs' },
              durations: {
                $push: { $cond: [{ $in: ['$figure', durations] }, '$workingMs', '$$REMOVE'] },
              },
            },
          },
          { $sort: { '_id.subject': 1, '_id.figure': 1 } },
          { $replaceWith: { $mergeObjects: ['$$ROOT', '$_id'] } },
          { $unset: '_id' },
        ])
        .toArray();
    },
    cases: async ({ level, subject, figure }, scope, query, page) => {
      const wanted = { [`subjects.${level}`]: subject, figure };
      const request = { ...page, sort: 'at', descending: false } as const;
      const found = await findCountedPage(facts, [scope, conditionOf(query), wanted], request, { at: 'at' });
      return { ...found, items: found.items.map(withoutId) };
    },
    casesOfAll: async ({ figure, level, stage, holding }, scope, query, page) => {
      const wanted = {
        figure,
        ...(level !== null && { [`subjects.${level}`]: { $gt: '' } }),
        ...(stage !== null && { stage: stage === 'none' ? null : stage }),
        ...(holding !== null && { holding }),
      };
      const request = { ...page, sort: 'at', descending: false } as const;
      const found = await findCountedPage(facts, [scope, conditionOf(query), wanted], request, { at: 'at' });
      return { ...found, items: found.items.map(withoutId) };
    },
    time: async (scope, query) =>
      await facts
        .aggregate<HeldTime>([
          { $match: allOf([scope, conditionOf(query), { figure: 'time-held' }]) },
          {
            $group: {
              _id: { stage: '$stage', holding: '$holding', department: '$department' },
              workingMs: { $sum: '$workingMs' },
            },
          },
          { $replaceWith: { $mergeObjects: ['$$ROOT', '$_id'] } },
          { $unset: '_id' },
          { $sort: { workingMs: -1, stage: 1, holding: 1, department: 1 } },
        ])
        .toArray(),
  };
}
