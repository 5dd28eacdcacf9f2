import type { ProcessEvent } from '../../../domain/process/event';
import { notificationsOf } from '../../../domain/process/notifications-of';
import { project } from '../../../domain/process/projection';
import { buildProblem, buildReport } from '../../support/build-problem';
import { event, orderStarted, someOffer, someTask, taskClock } from '../../support/build-events';

const taskId = 'order.SO-1.1';
const manager = { kind: 'person', id: 'am-01' } as const;
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
        text: { zh: 'SO-1：待办「资源核查」', en: 'SO-1: to do: Check resources' },
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

  it.each([
    ['critical', 'critical'],
    ['major', 'warning'],
  ] as const)('a %s problem is told as %s, and so is that its time runs out', (severity, level) => {
    const report = buildReport({ severity });
    const { raisedBy, responsible } = buildProblem({});
    const data = { problemId: 'P1', taskId, report, raisedBy, responsible };
    const raised = event(3, 'problem.raised', data, 'field-km-01');
    const clock = { ...taskClock, name: 'problem:P1' };
    const warning = (percent: number): ProcessEvent =>
      event(4, 'clock.warned', { clock, percent, taskId: null, recipients: [manager] }, null);
    const after = project(offered, raised);
    const levelOf = (next: ProcessEvent) => notificationsOf(project(after, next), next).at(0)?.level;

    expect(toldBy(raised).map((told) => told.level)).toEqual([level]);
    expect([50, 80, 150].map((percent) => levelOf(warning(percent)))).toEqual([level, level, 'breach']);
  });

  it('a comment is told to nobody', () => {
    expect(toldBy(event(3, 'task.commented', { taskId, text: '已联系' }, 'res-km-01'))).toEqual([]);
  });
});
