import type { Document } from 'mongodb';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { Clock } from '../../domain/clock/clock';
import { shareUsedAt } from '../../domain/clock/projection';
import type { ProcessView } from '../../domain/process/process-view';
import { type SlownessReason, slownessReasons } from '../../domain/process/slow';
import { findPage } from '../find-page';
import type { Page } from '../page';
import { farAway } from '../records/stored-batch';
import type { Store } from '../store';
import { bareProcess } from './process-views';
import type { SlowLine } from './slow-line';
import { incidentPipeline, slowSources, unansweredCalls } from './slow-sources';

/** An outside system that does not answer, as one matter (O2A-6). */
export interface Incident {
  readonly system: string;
  /** Since when the one that has waited longest waits. */
  readonly since: Instant;
  readonly longestWaiting: Pick<ProcessView, 'kind' | 'businessKey'>;
  /** How many processes wait. */
  readonly processes: number;
  readonly operations: readonly string[];
  /** What went wrong with the call that came to it last. */
  readonly lastDetail: string;
}

/** A call that waits for its system. */
export interface WaitingCall {
  readonly processId: string;
  readonly callId: string;
}

/** What IT support's flow desk reads. */
export interface FlowDeskViews {
  /** Every incident, the longest first. */
  incidents(): Promise<readonly Incident[]>;
  /** The processes that wait for a system, those promised soonest first. */
  behind(system: string, page: number, pageSize: number): Promise<Page<ProcessView>>;
  /** Every call that waits for a system, the longest first. */
  waitingFor(system: string): Promise<readonly WaitingCall[]>;
  /** What is stuck or slow, promised soonest first; `why` null: for whatever reason. */
  slow(why: SlownessReason | null, page: number, pageSize: number): Promise<Page<SlowLine>>;
}

/** A line as it is found: its process still to be fetched, and perhaps since when still to be computed. */
interface FoundLine {
  readonly why: SlownessReason;
  readonly since: Instant | null;
  readonly dueAt: Instant;
  readonly processId: string | null;
  readonly about: unknown;
}

interface FoundPage {
  readonly items: readonly FoundLine[];
  readonly total: readonly { readonly count: number }[];
}

export function createFlowDeskViews({ processes, calendars, db }: Store): FlowDeskViews {
  const processesById = async (ids: readonly string[]): Promise<ReadonlyMap<string, ProcessView>> => {
    const found = await processes.find({ _id: { $in: [...ids] } }).toArray();
    return new Map(found.map((process) => [process._id, bareProcess(process)]));
  };
  /** A promise that is not broken yet is at risk since four fifths of its time were used (CAL-3). */
  const atRiskSince = async (clock: Clock, { calendar: { id, version } }: ProcessView): Promise<Instant> => {
    const calendar = await calendars.findOne({ id, version });
    return (calendar === null ? null : shareUsedAt(clock, calendar, 0.8)) ?? clock.startedAt;
  };
  const complete = async (
    { processId, ...found }: FoundLine,
    byId: ReadonlyMap<string, ProcessView>,
  ): Promise<SlowLine | null> => {
    const line = { ...found, dueAt: found.dueAt === farAway ? null : found.dueAt };
    if (processId === null) return line as SlowLine;
    const process = byId.get(processId);
    if (process === undefined) return null;
    const since = line.since ?? (await atRiskSince(line.about as Clock, process));
    return { ...line, since, process } as SlowLine;
  };
  return {
    incidents: async () => {
      const found = await processes.aggregate<Incident & Document>([...incidentPipeline]).toArray();
      return found.map(({ system, since, longestWaiting, processes: waiting, operations, lastDetail }) => ({
        system,
        since,
        longestWaiting,
        processes: waiting,
        operations: [...operations].sort(),
        lastDetail,
      }));
    },
    behind: async (system, page, pageSize) => {
      const waiting = { closedAt: null, stuck: { $elemMatch: { why: 'unavailable', system } } };
      const request = { page, pageSize, sort: 'dueAt', descending: false } as const;
      const found = await findPage(processes, [waiting], request, { dueAt: 'promiseDueAt' });
      return { ...found, items: found.items.map(bareProcess) };
    },
    waitingFor: async (system) =>
      await processes
        .aggregate<WaitingCall>([
          ...unansweredCalls,
          { $match: { 'stuck.system': system } },
          { $project: { _id: 0, processId: '$_id', callId: '$stuck.callId' } },
        ])
        .toArray(),
    slow: async (why, page, pageSize) => {
      const [found] = await db
        .collection('processes')
        .aggregate<FoundPage>(slowPipeline(why, page, pageSize))
        .toArray();
      const lines = found?.items ?? [];
      const byId = await processesById(lines.flatMap(({ processId }) => processId ?? []));
      const items = await Promise.all(lines.map((line) => complete(line, byId)));
      return {
        items: items.filter((line) => line !== null),
        page,
        pageSize,
        total: found?.total[0]?.count ?? 0,
      };
    },
  };
}

/** One list out of many sources: begun with nothing, so that all of them are told alike. */
function slowPipeline(why: SlownessReason | null, page: number, pageSize: number): Document[] {
  const sources = (why === null ? slownessReasons : [why]).map((reason) => slowSources[reason]);
  return [
    { $match: { _id: { $in: [] } } },
    ...sources.map(({ collection, pipeline }) => ({ $unionWith: { coll: collection, pipeline } })),
    { $sort: { dueAt: 1, priority: 1, since: 1, processId: 1, why: 1 } },
    {
      $facet: {
        items: [{ $skip: (page - 1) * pageSize }, { $limit: pageSize }, { $unset: 'priority' }],
        total: [{ $count: 'count' }],
      },
    },
  ];
}
