import { localTimeOf } from '../calendar/local-time';
import type { Instant, Pause, WorkingCalendar } from '../calendar/working-calendar';
import { budgetText } from '../clock/budget-text';
import type { Clock, ClockState } from '../clock/clock';
import type { Label } from '../people/department';
import type { ProcessEvent } from './event';

/** What moves the end of a clock, as the record has it. */
export const clockEventTypes = [
  'clock.paused',
  'clock.resumed',
  'clock.rebased',
  'clock.recounted',
  'clock.breached',
] as const;

type ClockEvent = Extract<ProcessEvent, { type: (typeof clockEventTypes)[number] }>;

const ends: Record<ClockState, (due: string) => Label> = {
  running: (due) => ({ zh: `应于 ${due} 前完成`, en: `Due ${due}` }),
  paused: () => ({ zh: '暂停中，恢复后再定期限', en: 'Paused: due when it goes on' }),
  met: (due) => ({ zh: `按期完成，期限 ${due}`, en: `Kept; it was due ${due}` }),
  breached: (due) => ({ zh: `已超时，期限 ${due}`, en: `Broken; it was due ${due}` }),
  abandoned: (due) => ({ zh: `已作废，期限 ${due}`, en: `Called off; it was due ${due}` }),
};

/** A clock in words, from its start to its end: pauses, agreements and changes of the calendar with their reasons (CAL-2). */
export function clockStory(
  clock: Clock,
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
): readonly Label[] {
  const local = (at: Instant | null): string => (at === null ? '—' : localTimeOf(calendar, at));
  const own = events.filter(({ data }) => data.clock.name === clock.name);
  const budget = budgetText(clock.budget);
  const start = local(clock.startedAt);
  return [
    { zh: `${start} 起算，时限 ${budget.zh}`, en: `${start}: starts, ${budget.en}` },
    ...silentPauses(clock, own).map(({ from }) => ({
      zh: `${local(from)} 暂停：流程正等待客户`,
      en: `${local(from)}: paused, the process waits for the customer`,
    })),
    ...own.map((event) => sentence(event, local)),
    ends[clock.state](local(clock.dueAt)),
  ];
}

/** What was begun while the process waited for the customer is paused from the first moment: no event tells of it. */
function silentPauses(clock: Clock, own: readonly ClockEvent[]): readonly Pause[] {
  const told = new Set(own.filter(({ type }) => type === 'clock.paused').map(({ at }) => at));
  return clock.pauses.filter(({ from }) => !told.has(from));
}

function sentence(event: ClockEvent, local: (at: Instant | null) => string): Label {
  const at = local(event.at);
  const due = local(event.data.clock.dueAt);
  switch (event.type) {
    case 'clock.paused':
      return { zh: `${at} 暂停：${event.data.cause}`, en: `${at}: paused, ${event.data.cause}` };
    case 'clock.resumed':
      return { zh: `${at} 恢复，期限 ${due}`, en: `${at}: goes on, due ${due}` };
    case 'clock.rebased':
      return {
        zh: `${at} 与客户约定 ${due}：${event.data.reason}`,
        en: `${at}: ${due} agreed with the customer, ${event.data.reason}`,
      };
    case 'clock.recounted':
      return {
        zh: `${at} 工作日历变更，由 ${local(event.data.from)} 改为 ${due}：${event.data.reason}`,
        en: `${at}: calendar changed, ${local(event.data.from)} became ${due}, ${event.data.reason}`,
      };
    case 'clock.breached':
      return {
        zh: `${local(event.data.clock.breachedAt)} 超时`,
        en: `${local(event.data.clock.breachedAt)}: overdue`,
      };
    default:
      return event satisfies never;
  }
}
