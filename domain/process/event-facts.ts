import type { ProcessEvent } from './event';

/** What an event is about, by id or code: never a name, never free text (rule 6). */
export type EventFacts = Readonly<Record<string, string | number>>;

/** The fields of events that hold ids and codes. Others stay in the record, for those who may read it. */
const idsAndCodes: readonly string[] = [
  'taskId',
  'problemId',
  'callId',
  'stage',
  'milestone',
  'to',
  'percent',
  'system',
  'operation',
  'outcome',
  'action',
];

/** The ids and codes an event carries, for those who are told of it outside. */
export function factsOf({ data }: Pick<ProcessEvent, 'data'>): EventFacts {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    const isFact = idsAndCodes.includes(name) && (typeof value === 'string' || typeof value === 'number');
    if (isFact) facts[name] = value;
  }
  return facts;
}
