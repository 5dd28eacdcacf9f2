import type { Document } from 'mongodb';
import type { ProblemState } from '../../domain/process/problem';
import type { SlownessReason } from '../../domain/process/slow';

/**
 * Where the lines of one reason come from. Each makes lines of `why`, `since`, `dueAt` (of the promise), `priority`, `processId` (null
 * for an incident) and `about`: what exactly, of the shape of `SlowLine`.
 */
interface SlowSource {
  readonly collection: 'processes' | 'tasks';
  readonly pipeline: readonly Document[];
}

const open = { closedAt: null };

const openStates: readonly ProblemState[] = ['offered', 'accepted', 'disputed', 'solved'];

function line(why: SlownessReason, since: unknown, processId: unknown, about: unknown): Document {
  const shown = { why: { $literal: why }, since, dueAt: '$promiseDueAt', priority: 1, processId, about };
  return { $project: { _id: 0, ...shown } };
}

/** One line for each part of a process (a call, a problem, a clock) that is so. */
function ofParts(why: SlownessReason, parts: string, which: Document, since: string): SlowSource {
  return {
    collection: 'processes',
    pipeline: [
      { $match: { ...open, ...which } },
      { $unwind: `$${parts}` },
      { $match: which },
      line(why, `$${parts}.${since}`, '$_id', `$${parts}`),
    ],
  };
}

/** One line for a process, about the one of its tasks that has waited longest. */
function ofTasks(why: SlownessReason, which: Document, since: string): SlowSource {
  return {
    collection: 'tasks',
    pipeline: [
      { $match: { ...open, ...which } },
      { $sort: { [since]: 1, _id: 1 } },
      { $group: { _id: '$processId', since: { $first: `$${since}` }, about: { $first: '$title' } } },
      { $lookup: { from: 'processes', localField: '_id', foreignField: '_id', as: 'process' } },
      { $unwind: '$process' },
      { $set: { promiseDueAt: '$process.promiseDueAt', priority: '$process.priority' } },
      line(why, '$since', '$_id', '$about'),
    ],
  };
}

/** The calls that outside systems do not answer, the longest waiting first. */
export const unansweredCalls: readonly Document[] = [
  { $match: { ...open, 'stuck.why': 'unavailable' } },
  { $unwind: '$stuck' },
  { $match: { 'stuck.why': 'unavailable' } },
  { $sort: { 'stuck.since': 1, _id: 1 } },
];

/** The outside systems that do not answer, one line each with the processes behind it (O2A-6). */
export const incidentPipeline: readonly Document[] = [
  ...unansweredCalls,
  {
    $group: {
      _id: '$stuck.system',
      since: { $first: '$stuck.since' },
      longestWaiting: { $first: { kind: '$kind', businessKey: '$businessKey' } },
      waiting: { $addToSet: '$_id' },
      operations: { $addToSet: '$stuck.operation' },
      lastDetail: { $last: '$stuck.detail' },
      promiseDueAt: { $min: '$promiseDueAt' },
      priority: { $min: '$priority' },
    },
  },
  { $set: { system: '$_id', processes: { $size: '$waiting' } } },
  { $sort: { since: 1, _id: 1 } },
];

/** Where the lines of each reason come from. */
export const slowSources: Readonly<Record<SlownessReason, SlowSource>> = {
  system: {
    collection: 'processes',
    pipeline: [
      ...incidentPipeline,
      line('system', '$since', null, { system: '$system', processes: '$processes' }),
    ],
  },
  repair: ofParts('repair', 'stuck', { 'stuck.why': 'refused' }, 'since'),
  'not-accepted': ofTasks(
    'not-accepted',
    { 'acceptance.breachedAt': { $gt: '' }, 'handover.kind': { $gt: '' } },
    'acceptance.breachedAt',
  ),
  overdue: ofTasks('overdue', { overdue: true }, 'clock.breachedAt'),
  problem: ofParts('problem', 'problems', { 'problems.state': { $in: openStates } }, 'raisedAt'),
  hold: {
    collection: 'processes',
    pipeline: [{ $match: { ...open, hold: { $ne: null } } }, line('hold', '$hold.since', '$_id', '$hold')],
  },
  'promise-at-risk': ofParts(
    'promise-at-risk',
    'clocks',
    {
      'clocks.name': 'promise',
      'clocks.stoppedAt': null,
      $or: [{ 'clocks.warned': 80 }, { 'clocks.breachedAt': { $gt: '' } }],
    },
    'breachedAt',
  ),
};
