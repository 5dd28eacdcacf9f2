import { localDateOf } from '../calendar/local-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { accountManagers } from '../people/groups';
import type { ProcessEvent } from '../process/event';
import type { HoldingSpan } from '../process/holding';
import type { Party } from '../process/party';
import type { ProcessKind } from '../process/process-kind';
import { type Projection, project } from '../process/projection';
import type { ProcessView } from '../process/process-view';
import type { Fact } from './fact';
import { heldDays } from './held-time';
import { levels } from './level';
import type { Moment, Observation } from './observation';
import { observeClocks } from './observe-clocks';
import { observeHandovers } from './observe-handovers';
import { observeProblems } from './observe-problems';
import { observeTasks } from './observe-tasks';
import { concernsAnybody, subjectsOf } from './subjects';

const theManager: Party = { group: accountManagers, person: null };

const observers = [observeTasks, observeHandovers, observeProblems, observeClocks];

/**
 * Everything the events of one process say for the assessment (ASM-1, ASM-3): from its record alone, so that reckoning it again gives the same.
 * `calendar`: the one the process runs by now (`calendarRefOf`).
 * @throws RangeError when the events do not follow each other
 */
export function factsOf(events: readonly ProcessEvent[], calendar: WorkingCalendar): readonly Fact[] {
  const facts: Fact[] = [];
  const views = new Map<number, ProcessView>();
  let before: Projection | null = null;
  for (const event of events) {
    const after: Projection = project(before, event);
    if (before !== null) facts.push(...factsAt({ event, before, after, calendar }));
    views.set(event.seq, after.view);
    before = after;
  }
  return [...facts, ...heldFacts(views, events, calendar)];
}

function factsAt(moment: Moment): readonly Fact[] {
  const { event, after, calendar } = moment;
  const { seq, at } = event;
  const date = localDateOf(calendar, at);
  return observers
    .flatMap((observe) => observe(moment))
    .map(({ figure, who, at: atLevels, forManager, taskId, stage, hit, workingMs }: Observation): Fact => ({
      ...ofProcess(after.view),
      ...ofWhom(who),
      subjects: subjectsOf(forManager ? theManager : who, after.view.managerId, atLevels),
      seq,
      at,
      date,
      figure,
      stage,
      taskId,
      hit,
      workingMs,
      holding: null,
    }))
    .filter(({ subjects }) => concernsAnybody(subjects));
}

/** Whether a process waits without anybody's doing: a batch for its orders, whose own records tell their time, a change of manager for its day. */
const waitsByItself: Record<ProcessKind, boolean> = {
  order: false,
  batch: true,
  'manager-change': true,
  coverage: true,
  solution: true,
  contract: true,
  'contract-watch': true,
  exit: true,
};

function isWaitingByItself({ kind, stuck }: ProcessView, span: HoldingSpan): boolean {
  return waitsByItself[kind] && span.kind === 'waiting-for-system' && stuck.length === 0;
}

/** Time counts wherever it went, also where nobody is assessed (ASM-3); for an account manager, whoever was it then. */
function heldFacts(
  views: ReadonlyMap<number, ProcessView>,
  events: readonly ProcessEvent[],
  calendar: WorkingCalendar,
): readonly Fact[] {
  return heldDays(events, calendar).flatMap(({ seq, at, date, span, workingMs }) => {
    const view = views.get(seq);
    if (view === undefined || isWaitingByItself(view, span)) return [];
    const fact: Fact = {
      ...ofProcess(view),
      ...ofWhom(span),
      subjects: subjectsOf(span, view.managerId, levels),
      seq,
      at,
      date,
      figure: 'time-held',
      stage: span.stage,
      taskId: span.taskId,
      hit: null,
      workingMs,
      holding: span.kind,
    };
    return [fact];
  });
}

function ofProcess({ processId, kind, businessKey, tier, details }: ProcessView) {
  const product = details['productCode'];
  return { processId, kind, businessKey, tier, productCode: typeof product === 'string' ? product : null };
}

function ofWhom({ group: { department, station, localNetwork }, person }: Party) {
  return { department, station, localNetwork, person };
}
