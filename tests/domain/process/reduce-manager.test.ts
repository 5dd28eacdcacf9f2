import { accountManagers, keyAccountHeads } from '../../../domain/people/groups';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import type { TaskSpec } from '../../../domain/process/human-task';
import { type Projection, project } from '../../../domain/process/projection';
import { forManagerNow, isKeptFor } from '../../../domain/process/reduce-manager';
import {
  acceptanceClock,
  event,
  orderStarted,
  someOffer,
  someTask,
  taskClock,
} from '../../support/build-events';
import { buildReport } from '../../support/build-problem';
import { buildTask } from '../../support/build-task';
import { person } from '../../support/people';

const forManager: TaskSpec = {
  ...someTask,
  name: 'confirm-promise',
  group: accountManagers,
  candidates: ['am-01'],
};

const taskId = someOffer.taskId;

class Story {
  private seq = 1;
  now: Projection = project(null, event(1, 'process.started', orderStarted, 'desk-01'));

  add<T extends EventType>(type: T, data: EventData[T], by: string | null): this {
    this.seq += 1;
    const next: ProcessEvent = event(this.seq, type, data, by);
    this.now = project(this.now, next);
    return this;
  }

  offer(spec: TaskSpec): this {
    return this.add('task.offered', { ...someOffer, spec }, null);
  }

  change(handed: readonly string[]): this {
    const clocks = handed.map((id) => ({ taskId: id, acceptance: acceptanceClock }));
    return this.add(
      'manager.changed',
      { from: 'am-01', to: 'am-02', reason: '岗位调整', handed: clocks },
      'area-01',
    );
  }

  get task() {
    const found = this.now.tasks.get(taskId);
    if (found === undefined) throw new RangeError('no task');
    return found;
  }
}

describe('A process that gets another account manager', () => {
  it('is the new one’s, with all its tasks', () => {
    const { now, task } = new Story().offer(someTask).change([]);
    expect(now.view.managerId).toBe('am-02');
    expect(task.managerId).toBe('am-02');
  });

  it('hands what the old manager has in hand to the new one; the old one answers until it is accepted', () => {
    const story = new Story().offer(forManager);
    story.add('task.claimed', { taskId, acceptance: acceptanceClock }, 'am-01').change([taskId]);
    expect(story.task).toMatchObject({
      state: 'offered',
      assignee: null,
      candidates: ['am-02'],
      namedFor: ['am-02'],
    });
    expect(story.now.view.responsible).toMatchObject({
      kind: 'awaiting-acceptance',
      person: 'am-01',
      taskId,
    });
    expect(story.now.view.holders).toMatchObject([{ taskId, person: null }]);

    story.add('task.claimed', { taskId, acceptance: acceptanceClock }, 'am-02');

    expect(story.now.view.responsible).toMatchObject({ kind: 'working', person: 'am-02' });
  });

  it('leaves a task with the colleague it was delegated to, who gives it back to the new manager', () => {
    const story = new Story().offer(forManager);
    story.add('task.claimed', { taskId, acceptance: acceptanceClock }, 'am-01');
    const to = person('am-03');
    story.add('task.delegated', { taskId, to, reason: '出差', acceptance: acceptanceClock }, 'am-01');
    story.add('task.claimed', { taskId, acceptance: acceptanceClock }, 'am-03').change([]);
    expect(story.task).toMatchObject({ assignee: 'am-03', delegatedBy: 'am-02' });

    story.add('task.handed-back', { taskId, reason: '不熟悉', acceptance: acceptanceClock }, 'am-03');

    expect(story.task).toMatchObject({ state: 'claimed', assignee: 'am-02' });
  });

  it('lets what the old manager handed over go back to the new one', () => {
    const { task } = new Story().offer(someTask).change([]);
    expect(task.from.person).toBe('am-02');
    expect(task.handover).toMatchObject({ kind: 'dispatch', from: { person: 'am-02' } });
  });

  it('leaves what is over as it was, but for whose it is', () => {
    const story = new Story().offer(forManager);
    story
      .add('task.completed', { taskId, answer: { decision: 'confirm' }, clock: taskClock }, 'am-01')
      .change([]);
    expect(story.task).toMatchObject({
      state: 'completed',
      completedBy: 'am-01',
      candidates: ['am-01'],
      managerId: 'am-02',
    });
  });

  it('keeps the new one from reviewing what the old one could not review', () => {
    const approval = { ...someTask, group: keyAccountHeads, candidates: [], excluded: ['am-01', 'desk-01'] };
    const { task } = new Story().offer(approval).change([]);
    expect(task.excluded).toEqual(['am-01', 'desk-01', 'am-02']);
  });

  it('lets the new manager verify the problem the old one raised', () => {
    const raisedBy = { group: accountManagers, person: 'am-01' };
    const report = buildReport({});
    const raised = { problemId: 'P1', taskId: null, report, raisedBy, responsible: keyAccountHeads };
    const { now } = new Story().add('problem.raised', raised, 'am-01').change([]);
    expect(now.view.problems).toMatchObject([{ raisedBy: { person: 'am-02' } }]);
  });
});

describe('A task', () => {
  const managers = { group: accountManagers, namedFor: ['am-01'] };

  it.each([
    ['offered to them by name', { candidates: ['am-01'] }, true],
    ['in their hands', { assignee: 'am-01', candidates: [] }, true],
    [
      'delegated, and not accepted, to their successor',
      { delegatedBy: 'am-01', candidates: ['am-02'] },
      true,
    ],
    ['delegated to a colleague', { delegatedBy: 'am-01', candidates: ['am-03'] }, false],
    ['for all account managers', { candidates: [] }, false],
    ['over', { candidates: ['am-01'], closedAt: '2026-11-20T09:00:00.000Z' }, false],
  ])('%s is kept for a manager: or not', (_what, different, kept) => {
    expect(isKeptFor(buildTask({ ...managers, ...different }), 'am-01', 'am-02')).toBe(kept);
  });

  it('of a station is kept for nobody', () => {
    expect(isKeptFor(buildTask({ candidates: ['am-01'] }), 'am-01', 'am-02')).toBe(false);
  });

  it('thought of for a former manager is offered to the manager of now, and comes from them', () => {
    const spec = forManagerNow(forManager, (id) => id === 'am-01', 'am-02');
    expect(spec).toMatchObject({ candidates: ['am-02'], from: { person: 'am-02' } });
  });

  it('that the new manager may not do themselves goes to any other account manager', () => {
    const spec = forManagerNow({ ...forManager, excluded: ['am-02'] }, (id) => id === 'am-01', 'am-02');
    expect(spec.candidates).toEqual([]);
  });
});
