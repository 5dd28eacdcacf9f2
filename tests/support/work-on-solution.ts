import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '../../domain/json';
import type { SolutionAnswers, SolutionTaskName } from '../../domain/solution/answers';
import type { OpenedCase } from './opened-case';
import { doerOf } from './people';
import { goodSolutionAnswers } from './solution-answers';

/** Somebody who may gives the answer, or a good one. */
export async function complete<T extends SolutionTaskName>(
  solution: OpenedCase,
  name: T,
  answer: SolutionAnswers[T] | null,
): Promise<void> {
  const task = await solution.task(name);
  const given = answer ?? goodSolutionAnswers[name](task.context, await solution.now());
  await solution.answerBy(task, doerOf(task), given as unknown as Json);
}

/** Everybody does what is theirs well until there is a task of this name; that one stays open. */
export async function workUntil(solution: OpenedCase, name: SolutionTaskName): Promise<void> {
  for (;;) {
    const open = await solution.openTasks();
    if (open.some((task) => task.name === name)) return;
    const [first] = open;
    if (first === undefined) await pause(20);
    else await complete(solution, first.name as SolutionTaskName, null);
  }
}

/** Everybody does what is theirs well to the end; answers with how it ended. */
export async function workToTheEnd(solution: OpenedCase): Promise<string> {
  for (;;) {
    const { closedAt, state } = await solution.recorded();
    if (closedAt !== null) return state;
    const [first] = await solution.openTasks();
    if (first === undefined) await pause(20);
    else await complete(solution, first.name as SolutionTaskName, null);
  }
}

/** Somebody calls it off, and everybody does what is theirs then. */
export async function callOff(solution: OpenedCase): Promise<string> {
  await solution.cancel();
  return await workToTheEnd(solution);
}
