import * as fc from 'fast-check';
import { isMemberOf } from '../../../../domain/people/person';
import type { PersonActor } from '../../../../domain/process/actor';
import type { EventType } from '../../../../domain/process/event';
import type { TaskView } from '../../../../domain/process/human-task';
import { processLimits } from '../../../../domain/process/limits';
import { manages, whyNotClaim } from '../../../../domain/process/task-rules';
import {
  commentTask,
  delegateTask,
  reassignTask,
  releaseTask,
  returnTask,
} from '../../../../workflows/shared/contract';
import { claim, complete } from './messages';
import { type Move, moves } from './move';
import type { OrderLife } from './order-life';
import { bestMood, someAnswer } from './some-answer';
import { type Someone, anySomeone, thePerson } from './someone';

const which = { pick: fc.nat(20), who: anySomeone };
const anyTask = fc.record(which);
const anyMood = fc.record({ ...which, mood: fc.nat(bestMood) });
const anyColleague = fc.record({ ...which, to: anySomeone });

const entitled: Someone = { may: true, pick: 0 };
const { returnsBeforeDecision } = processLimits;

interface How {
  readonly pick: number;
  readonly who: Someone;
}

const doerOf = (task: TaskView, who: Someone): PersonActor =>
  thePerson(who, (person) => whyNotClaim(task, person) === null);
const holderOf = (task: TaskView, who: Someone): PersonActor =>
  task.assignee === null ? doerOf(task, who) : thePerson(who, ({ id }) => id === task.assignee);
const managerOf = (task: TaskView, who: Someone): PersonActor =>
  thePerson(who, (person) => manages(person, task.group));
const colleagueOf = (task: TaskView, by: PersonActor, who: Someone): PersonActor =>
  thePerson(who, (person) => isMemberOf(person, task.group) && person.id !== by.id);

/** A move that somebody makes with one of the open tasks, if there is one. */
function taskMoves<H extends How>(
  name: string,
  anyHow: fc.Arbitrary<H>,
  byWhom: (task: TaskView, who: Someone) => PersonActor,
  happen: (life: OrderLife, task: TaskView, by: PersonActor, how: H) => Promise<unknown>,
): fc.Arbitrary<Move> {
  return moves(name, anyHow, async (life, how) => {
    const task = await life.openTask(how.pick);
    if (task !== null) await happen(life, task, byWhom(task, how.who), how);
  });
}

/** What a message that somebody sends with a reason may be called in the record. */
function said(life: OrderLife, by: PersonActor, ...types: readonly EventType[]) {
  return { by: by.id, words: life.ledger.newWords(), types };
}

export const work = taskMoves('complete', anyMood, holderOf, async (life, task, by, { mood }) =>
  complete(life, task, by, await someAnswer(task, life.order, mood)),
);

export const claims = taskMoves('claim', anyTask, doerOf, claim);

/** Nobody passes on what nobody holds. */
async function beHeld(life: OrderLife, task: TaskView, by: PersonActor): Promise<void> {
  if (task.assignee === null) await claim(life, task, by);
}

export const releases = taskMoves('release', anyTask, holderOf, async (life, task, by) => {
  await beHeld(life, task, by);
  const { taskId } = task;
  const message = said(life, by, 'task.released', 'task.handed-back');
  await life.tell(releaseTask, { taskId, by, reason: message.words }, message);
});

async function giveBack(life: OrderLife, { taskId }: TaskView, by: PersonActor): Promise<void> {
  const message = said(life, by, 'task.returned', 'task.handed-back');
  await life.tell(returnTask, { taskId, by, reason: message.words }, message);
}

export const returns = taskMoves('return', anyTask, holderOf, giveBack);

/** The same piece of work comes back again and again, until managers decide whose it is. */
export const manyReturns = taskMoves(
  'return for ever',
  anyTask,
  holderOf,
  async (life, { name, place }, by) => {
    for (let n = 0; n < returnsBeforeDecision; n += 1) {
      const open = await life.order.openTasks();
      const again = open.find((task) => task.name === name && task.place === place);
      if (again === undefined) return;
      await giveBack(life, again, by);
      const handling = (await life.order.openTasks()).find((task) => task.name === 'handle-return');
      if (handling === undefined) return;
      await complete(
        life,
        handling,
        doerOf(handling, entitled),
        await someAnswer(handling, life.order, bestMood),
      );
    }
  },
);

export const delegations = taskMoves('delegate', anyColleague, holderOf, async (life, task, by, { to }) => {
  await beHeld(life, task, by);
  const message = said(life, by, 'task.delegated');
  const { taskId } = task;
  const request = { taskId, by, to: colleagueOf(task, by, to), reason: message.words };
  await life.tell(delegateTask, request, message);
});

export const reassignments = taskMoves(
  'reassign',
  anyColleague,
  managerOf,
  async (life, task, by, { to }) => {
    const message = said(life, by, 'task.reassigned');
    const { taskId } = task;
    const request = { taskId, by, to: colleagueOf(task, by, to), reason: message.words };
    await life.tell(reassignTask, request, message);
  },
);

export const comments = taskMoves('comment', anyTask, doerOf, async (life, { taskId }, by) => {
  const message = said(life, by, 'task.commented');
  await life.tell(commentTask, { taskId, by, text: message.words }, message);
});
