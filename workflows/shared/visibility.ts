import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { localTimeOf } from '../../domain/calendar/local-time';
import type { Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { WorkGroup } from '../../domain/people/person';
import type { TaskView } from '../../domain/process/human-task';
import { labelOf } from '../../domain/process/labels';
import { problemCategoryLabels } from '../../domain/process/problem';
import { shownClocks } from '../../domain/process/shown-clocks';
import type { HoldingKind, ProcessView } from '../../domain/process/process-view';
import { isTerminal } from '../../domain/process/state';
import { searchAttributes } from './search-attributes';
import { promiseOf } from '../../domain/process/promise-of';

/**
 * Who holds the process now, as departments and stations: `resource@kunming`; `stuck:network` while a system does not answer. A process
 * no person holds is with a system.
 */
function heldBy(view: ProcessView): string[] {
  if (isTerminal(view.state) && view.holders.length === 0) return [];
  const names = [
    ...view.holders.map(({ group }) => placeOf(group)),
    ...view.stuck.map(({ system }) => `stuck:${system}`),
  ];
  return names.length === 0 ? ['system'] : [...new Set(names)].sort();
}

const holdings: Record<HoldingKind, string> = {
  working: '办理中 working',
  'awaiting-acceptance': '待接单 not accepted yet',
  'not-accepted-in-time': '接单超时 not accepted in time',
  'waiting-for-customer': '等待客户 waiting for the customer',
  'waiting-for-system': '系统处理中 with a system',
};

function table(view: ProcessView, tasks: readonly TaskView[], local: (at: Instant) => string): string {
  const stage = view.stage === null ? '—' : `${labelOf('stage', view.stage).zh} (${view.stage})`;
  const milestone = view.milestones.at(-1);
  const due = (at: Instant | null): string => (at === null ? '暂停 paused' : local(at));
  const { responsible } = view;
  const rows = [
    ['状态 State', view.hold === null ? view.state : `${view.state}: ${view.hold.cause}`],
    ['环节 Stage', stage],
    ...shownClocks(view).map(({ label, which, clock }) => [
      `时限 ${label.zh} ${label.en} ${which}`.trim(),
      `${due(clock.dueAt)} (${clock.state})`,
    ]),
    [
      '里程碑 Milestone',
      milestone === undefined ? '—' : `${labelOf('milestone', milestone.name).zh} ${local(milestone.at)}`,
    ],
    [
      '负责方 Answers for it',
      responsible === null
        ? '—'
        : `${placeOf(responsible.group)}, ${holdings[responsible.kind]}, ${local(responsible.since)}`,
    ],
    ...view.stuck.map(({ callId, why, since }) => [
      `系统调用 ${callId}`,
      `${why === 'unavailable' ? '无应答，自动重试 no answer, trying on' : '被拒，待修复 refused, to be repaired'}, ${local(since)}`,
    ]),
    ...view.problems
      .filter(({ closedAt }) => closedAt === null)
      .map(({ problemId, category, state, responsible: group }) => [
        `问题 ${problemId}`,
        `${problemCategoryLabels[category].zh} ${category}, ${state}, ${placeOf(group)}`,
      ]),
    ...tasks.map((task) => [
      `待办 ${task.title.zh}`,
      `${placeOf(task.group)}, ${task.assignee === null ? '待领取 offered' : '办理中 claimed'}, 期限 due ${due(task.dueAt)}${task.overdue ? ' **超时 overdue**' : ''}`,
    ]),
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

function placeOf(group: WorkGroup): string {
  return [group.station ?? group.department, group.localNetwork].filter((part) => part !== null).join('@');
}

/**
 * Shows operations where a process stands (design 2.9): a table in the workflow's current details, and search attributes. Those
 * cost an event each time, so they are set only when stage or state changed and people or the network will be busy with it:
 * steps that pass in a second are not worth one. Names departments and stations, never people (rule 6).
 */
export class Visibility {
  /** Stage, state, risk and whether a call is stuck, as last shown. The starter shows the first ones (api/gateway.ts). */
  private last: string;

  constructor(
    firstStage: string,
    private readonly calendar: WorkingCalendar,
  ) {
    this.last = [firstStage, 'acknowledged', false, '', false].join();
  }

  show(view: ProcessView, tasks: readonly TaskView[]): void {
    const holders = heldBy(view);
    setCurrentDetails(table(view, tasks, (at) => localTimeOf(this.calendar, at)));
    const atRisk = view.clocks.some((clock) => clock.warned.includes(80) || clock.breachedAt !== null);
    const isStuck = view.stuck.length > 0;
    const now = [view.stage, view.state, atRisk, promiseOf(view)?.agreedDueAt ?? '', isStuck].join();
    const passing = holders[0] === 'system' && view.stage !== 'activation';
    if (now === this.last || passing) return;
    this.last = now;
    const promise = promiseOf(view);
    upsertSearchAttributes([
      { key: searchAttributes.stage, value: view.stage },
      { key: searchAttributes.state, value: view.state },
      { key: searchAttributes.heldBy, value: holders },
      { key: searchAttributes.dueAt, value: promise?.dueAt ? new Date(promise.dueAt) : null },
      { key: searchAttributes.atRisk, value: atRisk },
    ]);
  }
}
