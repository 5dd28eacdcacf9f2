import type { Label } from '../people/department';
import type { ProcessEvent } from './event';
import type { Notification, NotificationLevel, Recipient } from './notification';
import type { TaskSpec } from './human-task';
import type { Party } from './party';
import { type ProblemSeverity, problemClockName } from './problem';
import type { Projection } from './projection';
import { labelOf } from './labels';

/** Milestones that ask the account manager to do something. */
const urging: ReadonlySet<string> = new Set(['contract-expiring']);

type News = readonly [
  level: NotificationLevel,
  recipients: readonly Recipient[],
  taskId: string | null,
  zh: string,
  en: string,
];

/** What the clock is about, in words: the task's title or the process-level clock's name. */
function subject(after: Projection, clockName: string, taskId: string | null): Label {
  const task = taskId === null ? undefined : after.tasks.get(taskId);
  if (task === undefined) return labelOf('clock', clockName.split(':', 1)[0] ?? clockName);
  const { zh, en } = task.title;
  return clockName.startsWith('accept:') ? { zh: `接单 ${zh}`, en: `accepting ${en}` } : task.title;
}

/** The clock of a problem tells the same people of the same time: its ladder's rungs are not told twice (O2A-5). */
function isToldByItsProblem(after: Projection, clockName: string, taskId: string | null): boolean {
  const task = taskId === null ? undefined : after.tasks.get(taskId);
  return task?.name === 'solve-problem' && !clockName.startsWith('accept:');
}

/** How severe what a clock runs on is; null where nobody has said. */
function severityOf({ view }: Projection, clockName: string): ProblemSeverity | null {
  const problem = view.problems.find(({ problemId }) => problemClockName(problemId) === clockName);
  return problem?.severity ?? null;
}

function warningOf(severity: ProblemSeverity | null): NotificationLevel {
  return severity === 'critical' ? 'critical' : 'warning';
}

function toParty({ group, person }: Party): Recipient {
  return person === null ? { kind: 'group', group } : { kind: 'person', id: person };
}

function toWhomOffered({ candidates, group, alsoFor }: TaskSpec): readonly Recipient[] {
  return candidates.length === 0
    ? [group, ...alsoFor].map((offered) => ({ kind: 'group', group: offered }))
    : candidates.map((id) => ({ kind: 'person', id }));
}

function newsOf(after: Projection, event: ProcessEvent): News | null {
  const manager: Recipient = { kind: 'person', id: after.view.managerId };
  const titleOf = (taskId: string): Label => after.tasks.get(taskId)?.title ?? { zh: '', en: '' };
  switch (event.type) {
    case 'task.offered': {
      const { spec, taskId } = event.data;
      const { zh, en } = spec.title;
      return ['information', toWhomOffered(spec), taskId, `待办「${zh}」`, `to do: ${en}`];
    }
    case 'task.excluded': {
      const { taskId, alsoFor } = event.data;
      if (alsoFor.length === 0) return null;
      const recipients = alsoFor.map((group): Recipient => ({ kind: 'group', group }));
      const { zh, en } = titleOf(taskId);
      return ['information', recipients, taskId, `待办「${zh}」`, `to do: ${en}`];
    }
    case 'task.delegated':
    case 'task.reassigned': {
      const { taskId, to } = event.data;
      const { zh, en } = titleOf(taskId);
      return [
        'information',
        [{ kind: 'person', id: to.id }],
        taskId,
        `转给您「${zh}」`,
        `given to you: ${en}`,
      ];
    }
    case 'task.returned': {
      const { taskId, reason } = event.data;
      const task = after.tasks.get(taskId);
      const giver = task === undefined ? [] : [toParty(task.from)];
      const { zh, en } = titleOf(taskId);
      return [
        'warning',
        [...giver, manager],
        taskId,
        `退单「${zh}」：${reason}`,
        `returned: ${en}: ${reason}`,
      ];
    }
    case 'task.withdrawn': {
      const { taskId } = event.data;
      const assignee = after.tasks.get(taskId)?.assignee ?? null;
      if (assignee === null) return null;
      const { zh, en } = titleOf(taskId);
      const recipients: readonly Recipient[] = [{ kind: 'person', id: assignee }];
      return ['information', recipients, taskId, `任务撤回「${zh}」`, `withdrawn: ${en}`];
    }
    case 'milestone.reached': {
      const { milestone } = event.data;
      const { zh, en } = labelOf('milestone', milestone);
      return [urging.has(milestone) ? 'warning' : 'information', [manager], null, zh, en];
    }
    case 'clock.warned': {
      const { clock, percent, taskId, recipients } = event.data;
      if (isToldByItsProblem(after, clock.name, taskId)) return null;
      const { zh, en } = subject(after, clock.name, taskId);
      return [
        percent > 100 ? 'breach' : warningOf(severityOf(after, clock.name)),
        recipients,
        taskId,
        `「${zh}」时限已用 ${percent}%`,
        `${percent}% of the time for “${en}” is used`,
      ];
    }
    case 'clock.breached': {
      const { clock, taskId, recipients } = event.data;
      if (isToldByItsProblem(after, clock.name, taskId)) return null;
      const { zh, en } = subject(after, clock.name, taskId);
      return ['breach', recipients, taskId, `「${zh}」已超时`, `“${en}” is overdue`];
    }
    case 'process.expedited': {
      const { note, recipients } = event.data;
      return ['warning', recipients, null, `催单：${note}`, `please hurry: ${note}`];
    }
    case 'problem.raised': {
      const { problemId, report } = event.data;
      return [
        warningOf(report.severity),
        [manager],
        event.data.taskId,
        `提出问题 ${problemId}：${report.description}`,
        `problem ${problemId} raised: ${report.description}`,
      ];
    }
    case 'problem.closed': {
      const { problemId, taskId } = event.data;
      return ['information', [manager], taskId, `问题 ${problemId} 闭环`, `problem ${problemId} is over`];
    }
    case 'manager.changed':
      return [
        'information',
        [manager],
        null,
        `客户经理变更，由您接手：${event.data.reason}`,
        `yours now, the account manager has changed: ${event.data.reason}`,
      ];
    case 'cancellation.refused':
      return [
        'warning',
        [manager],
        null,
        `撤销未获同意：${event.data.reason}`,
        `cancellation refused: ${event.data.reason}`,
      ];
    default:
      return null;
  }
}

/**
 * Who is told what by an event (CAL-3; O2A-4: the account manager is told of each step). Pure, so that rebuilding the records makes
 * the same notifications again.
 */
export function notificationsOf(after: Projection, event: ProcessEvent): readonly Notification[] {
  const news = newsOf(after, event);
  if (news === null) return [];
  const { businessKey } = after.view;
  const [level, recipients, taskId, zh, en] = news;
  return recipients.map((recipient, n) => ({
    notificationId: `${event.processId}#${event.seq}.${n}`,
    processId: event.processId,
    businessKey,
    taskId,
    at: event.at,
    level,
    recipient,
    text: { zh: `${businessKey}：${zh}`, en: `${businessKey}: ${en}` },
  }));
}
