import { startClock } from '../../../domain/clock/clock';
import { keyAccountHeads } from '../../../domain/people/groups';
import { shanghai } from '../calendar/calendars';
import type { Fact } from '../../../domain/assessment/fact';
import { factsOf } from '../../../domain/assessment/facts-of';
import type { FigureName } from '../../../domain/assessment/figure';
import { levels } from '../../../domain/assessment/level';
import { calendar } from '../../support/build-order';
import { orderStarted, someTask } from '../../support/build-events';
import { oneOrder, taskIdOf, tell } from './one-order';

const hourMs = 3_600_000;

describe('What an order says for the assessment', () => {
  const facts = factsOf(oneOrder, calendar);

  function told({ date, subjects, hit, workingMs }: Fact): readonly unknown[] {
    const whom = levels.flatMap((level) => subjects[level] ?? []);
    return [date.slice(5), whom.join(' '), hit ?? (workingMs === null ? null : workingMs / hourMs)];
  }
  const of = (figure: FigureName): readonly unknown[] =>
    facts.filter((fact) => fact.figure === figure).map(told);

  it('counts tasks done, in time or late, for who did them, their station, their customer’s manager', () => {
    expect(of('on-time-tasks')).toEqual([
      ['11-23', 'am-01', true],
      ['11-23', 'data@kunming data-km-02', false],
      ['11-23', 'data@kunming data-km-01', true],
    ]);
  });

  it('counts the promise for the account manager, when the customer has accepted', () => {
    expect(of('promise-kept')).toEqual([['11-24', 'am-01', true]]);
  });

  it('counts a hand-over against the station when it is late, against the executor when they accept it late', () => {
    expect(of('accepted-in-time')).toEqual([
      ['11-23', 'am-01', true],
      ['11-23', 'data@kunming data-km-01', true],
      ['11-23', 'data@kunming', false],
      ['11-23', 'data-km-02', false],
      ['11-23', 'data@kunming data-km-01', true],
    ]);
  });

  it('counts a return for who made it and for who caused it by what they handed over', () => {
    expect(of('returns-made')).toEqual([['11-23', 'data@kunming data-km-01', null]]);
    expect(of('returns-caused')).toEqual([['11-23', 'am-01', null]]);
  });

  it('counts a problem, once it is verified as solved, for the station that solved it and the one that caused it', () => {
    expect(of('problems-solved')).toEqual([['11-23', 'field@dali', 2]]);
    expect(of('problems-caused')).toEqual([['11-23', 'data@kunming', null]]);
  });

  it('counts rework for who did it, and for the station and person whose work it mends', () => {
    expect(of('rework-made')).toEqual([['11-23', 'data@kunming data-km-01', null]]);
    expect(of('rework-caused')).toEqual([['11-23', 'data@kunming data-km-02', null]]);
  });

  it('counts escalations from four fifths on for who held it', () => {
    expect(of('escalations')).toEqual([
      ['11-23', 'data@kunming', null],
      ['11-23', 'data@kunming data-km-02', null],
    ]);
  });

  it('measures the first reply and the repair of stuck flows in working time', () => {
    expect(of('first-reply')).toEqual([['11-23', 'am-01', 1]]);
    expect(of('repair-time')).toEqual([['11-24', 'it-support', 1.5]]);
  });

  it('gives every working hour to whoever answered for it, on the day it was', () => {
    expect(of('time-held')).toEqual([
      ['11-23', 'am-01', 1],
      ['11-23', 'am-01', 0.5],
      ['11-23', 'am-01', 2],
      ['11-23', 'data@kunming', 0.5],
      ['11-23', 'it-support', 2],
      ['11-23', 'data@kunming data-km-02', 0.5],
      ['11-23', 'data@kunming data-km-01', 0.5],
      ['11-23', 'it-support', 1],
      ['11-24', 'it-support', 1],
    ]);
  });

  it('says of each case where it opens: the order, the event and the task', () => {
    const returned = facts.find(({ figure }) => figure === 'returns-made');

    expect(returned).toMatchObject({
      businessKey: 'SO-1',
      seq: 7,
      taskId: taskIdOf(2),
      stage: 'provisioning',
      tier: 'A1',
      productCode: 'leased-line',
    });
  });

  it('measures how long approvers took: for the account manager, in the approver’s department', () => {
    const taskId = taskIdOf(1);
    const spec = {
      ...someTask,
      name: 'approve-agreement',
      group: keyAccountHeads,
      stage: 'agreement-approval',
    };
    const clock = startClock(
      `task:${taskId}`,
      { workingMinutes: 120 },
      shanghai('2026-11-23 09:00'),
      calendar,
    );
    const approved = tell(
      ['2026-11-23 09:00', 'process.started', { ...orderStarted, kind: 'contract' }, 'am-01'],
      ['2026-11-23 09:00', 'task.offered', { taskId, spec, clock, acceptance: clock }, null],
      ['2026-11-23 11:00', 'task.claimed', { taskId, acceptance: clock }, 'ka-head'],
      ['2026-11-23 11:00', 'task.completed', { taskId, answer: {}, clock }, 'ka-head'],
    );

    const figure = factsOf(approved, calendar).find((fact) => fact.figure === 'approval-time');

    expect(figure).toMatchObject({
      workingMs: 2 * hourMs,
      department: 'key-accounts',
      person: 'ka-head',
      subjects: { 'account-managers': 'am-01' },
    });
  });

  it('is nothing before anything has happened', () => {
    expect(factsOf([], calendar)).toEqual([]);
  });

  it.each([
    ['order', 8],
    ['batch', 0],
    ['manager-change', 0],
  ] as const)('counts what a %s waits without a task as %d hours of IT support', (kind, hours) => {
    const waiting = tell(
      ['2026-11-23 09:00', 'process.started', { ...orderStarted, kind }, 'desk-01'],
      ['2026-11-24 09:00', 'milestone.reached', { milestone: 'order-received' }, null],
    );

    const held = factsOf(waiting, calendar).reduce((sum, fact) => sum + (fact.workingMs ?? 0), 0);

    expect(held / hourMs).toBe(hours);
  });
});
