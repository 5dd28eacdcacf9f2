import type { Label } from '../people/department';
import type { ProcessEvent } from './event';
import type { Notification, NotificationLevel, Recipient } from './notification';
import type { Projection } from './projection';
import { labelOf } from './labels';

interface Told {
  readonly level: NotificationLevel;
  readonly recipients: readonly Recipient[];
  readonly taskId: string | null;
  readonly text: Label;
}

/** What the clock is about, in words: the task's title or the process-level clock's name. */
function subject(after: Projection, clockName: string, taskId: string | null): Label {
  const task = taskId === null ? undefined : after.tasks.get(taskId);
  return task === undefined ? labelOf('clock', clockName) : task.title;
}

function told(after: Projection, event: ProcessEvent): Told | null {
  const { businessKey, managerId } = after.view;
  const manager: Recipient = { kind: 'person', id: managerId };
  switch (event.type) {
    case 'task.offered': {
      const { spec, taskId } = event.data;
      const recipients: readonly Recipient[] =
        spec.candidates.length === 0
          ? [{ kind: 'group', group: spec.group }]
          : spec.candidates.map((id) => ({ kind: 'person', id }));
      return {
        level: 'information',
        recipients,
        taskId,
        text: {
          zh: `${businessKey}:待办「${spec.title.zh}」`,
          en: `${businessKey}: to do: ${spec.title.en}`,
        },
      };
    }
    case 'milestone.reached': {
      const name = labelOf('milestone', event.data.milestone);
      return {
        level: 'information',
        recipients: [manager],
        taskId: null,
        text: { zh: `${businessKey}:${name.zh}`, en: `${businessKey}: ${name.en}` },
      };
    }
    case 'clock.warned': {
      const about = subject(after, event.data.clock.name, event.data.taskId);
      return {
        level: 'warning',
        recipients: event.data.recipients,
        taskId: event.data.taskId,
        text: {
          zh: `${businessKey}:「${about.zh}」时限已用 ${event.data.percent}%`,
          en: `${businessKey}: ${event.data.percent}% of the time for “${about.en}” is used`,
        },
      };
    }
    case 'clock.breached': {
      const about = subject(after, event.data.clock.name, event.data.taskId);
      return {
        level: 'breach',
        recipients: event.data.recipients,
        taskId: event.data.taskId,
        text: { zh: `${businessKey}:「${about.zh}」已超时`, en: `${businessKey}: “${about.en}” is overdue` },
      };
    }
    default:
      return null;
  }
}

/**
 * Who is told what by an event (CAL-3; O2A-4: the account manager is told of each step). Pure, so that rebuilding the records makes
 * the same notifications again.
 */
export function notificationsOf(after: Projection, event: ProcessEvent): readonly Notification[] {
  const news = told(after, event);
  if (news === null) return [];
  return news.recipients.map((recipient, n) => ({
    notificationId: `${event.processId}#${event.seq}.${n}`,
    processId: event.processId,
    businessKey: after.view.businessKey,
    taskId: news.taskId,
    at: event.at,
    level: news.level,
    recipient,
    text: news.text,
  }));
}
