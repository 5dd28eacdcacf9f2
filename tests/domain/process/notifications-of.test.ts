import type { ProcessEvent } from '../../../domain/process/event';
import { notificationsOf } from '../../../domain/process/notifications-of';
import { project } from '../../../domain/process/projection';
import { event, orderStarted, someOffer, someTask, taskClock } from '../../support/build-events';

const taskId = 'order.SO-1.1';
const started = project(null, event(1, 'process.started', orderStarted, 'desk-01'));
const offer = event(2, 'task.offered', someOffer, null);
const offered = project(started, offer);

function toldBy(next: ProcessEvent) {
  return notificationsOf(project(offered, next), next);
}

describe('What people are told', () => {
  it('a task is announced to the group it is offered to', () => {
    expect(notificationsOf(offered, offer)).toEqual([
      expect.objectContaining({
        notificationId: 'order/SO-1#2.0',
        recipient: { kind: 'group', group: someTask.group },
        level: 'information',
        taskId,
        text: { zh: 'SO-1:待办「资源核查」', en: 'SO-1: to do: Check resources' },
      }),
    ]);
  });

  it('a task for somebody named is announced to them', () => {
    const named = event(
      3,
      'task.offered',
      { ...someOffer, taskId: 'order.SO-1.2', spec: { ...someTask, candidates: ['am-01'] } },
      null,
    );

    expect(toldBy(named).map(({ recipient }) => recipient)).toEqual([{ kind: 'person', id: 'am-01' }]);
  });

  it('a milestone is told to the account manager', () => {
    const [told] = toldBy(event(3, 'milestone.reached', { milestone: 'work-done' }, null));

    expect(told).toMatchObject({
      recipient: { kind: 'person', id: 'am-01' },
      text: { en: 'SO-1: Station work done' },
    });
  });

  it('a breach is told to each recipient, once', () => {
    const recipients = [
      { kind: 'person', id: 'res-km-01' },
      { kind: 'person', id: 'am-01' },
    ] as const;
    const breach = event(3, 'clock.breached', { clock: taskClock, taskId, recipients }, null);

    const told = toldBy(breach);

    expect(told.map(({ recipient }) => recipient)).toEqual(recipients);
    expect(new Set(told.map(({ notificationId }) => notificationId)).size).toBe(2);
    expect(told.map(({ level }) => level)).toEqual(['breach', 'breach']);
  });

  it('a comment is told to nobody', () => {
    expect(toldBy(event(3, 'task.commented', { taskId, text: '已联系' }, 'res-km-01'))).toEqual([]);
  });
});
