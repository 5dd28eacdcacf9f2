import type { EventType, ProcessEvent } from '../../../../domain/process/event';
import type { Ledger } from './ledger';

/** The words of a message in the event it led to; null where it has none of its own. */
function wordsOf(event: ProcessEvent): string | null {
  switch (event.type) {
    case 'task.completed':
      return event.data.taskId;
    case 'task.released':
    case 'task.delegated':
    case 'task.handed-back':
    case 'task.reassigned':
    case 'task.returned':
    case 'hold.placed':
    case 'cancellation.requested':
    case 'amendment.applied':
      return event.data.reason;
    case 'task.commented':
      return event.data.text;
    case 'problem.raised':
      return event.data.report.description;
    case 'process.expedited':
    case 'hold.lifted':
    case 'fallout.acted':
      return event.data.note;
    case 'customer.contacted':
      return event.data.summary;
    default:
      return null;
  }
}

const isMark = (event: ProcessEvent, words: string): boolean =>
  event.type === 'task.completed' || /^«\d+»$/.test(words);

/** What is wrong between what people were told and what is recorded: all that was acknowledged, once; nothing that was refused. */
export function faultsOfLedger(events: readonly ProcessEvent[], ledger: Ledger): string[] {
  const faults: string[] = [];
  const marks = new Map<string, EventType[]>();
  for (const event of events) {
    const words = wordsOf(event);
    if (words === null || event.actor.kind !== 'person' || !isMark(event, words)) continue;
    const mark = `${event.actor.id} ${words}`;
    marks.set(mark, [...(marks.get(mark) ?? []), event.type]);
  }
  for (const { by, words, types } of ledger.acknowledged) {
    const mark = `${by} ${words}`;
    // The first is what was asked for; others follow from it, as the end of a hold from a cancellation.
    const [first, ...consequences] = marks.get(mark) ?? [];
    if (first === undefined || !types.includes(first))
      faults.push(`${types.join('/')} ${mark} is recorded as ${first}`);
    else if (consequences.includes(first)) faults.push(`${first} ${mark} is recorded twice`);
    marks.delete(mark);
  }
  for (const [mark, types] of marks) faults.push(`${types.join(', ')} ${mark} was not acknowledged`);
  const claimed = new Set(
    events.flatMap(({ type, data, actor }) =>
      (type === 'task.claimed' || type === 'task.handed-back') && actor.kind === 'person'
        ? [`${'taskId' in data ? data.taskId : ''} ${actor.id}`]
        : [],
    ),
  );
  for (const claim of ledger.claims)
    if (!claimed.has(claim)) faults.push(`the claim ${claim} is not recorded`);
  return faults;
}
