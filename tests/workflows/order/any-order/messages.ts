import type { Json } from '../../../../domain/json';
import type { PersonActor } from '../../../../domain/process/actor';
import type { TaskView } from '../../../../domain/process/human-task';
import { claimTask, completeTask, resumeProcess } from '../../../../workflows/shared/contract';
import type { OrderLife } from './order-life';

/** Somebody claims a task. Claiming twice leaves no second mark, so that it is noted apart. */
export async function claim(life: OrderLife, { taskId }: TaskView, by: PersonActor): Promise<void> {
  if (await life.isTaken(claimTask, { taskId, by })) life.ledger.claims.add(`${taskId} ${by.id}`);
}

/** Somebody completes a task; what is completed stays so, which makes the task's id the words to find it by. */
export async function complete(
  life: OrderLife,
  { taskId }: TaskView,
  by: PersonActor,
  answer: Json,
): Promise<boolean> {
  return await life.tell(
    completeTask,
    { taskId, by, answer },
    { by: by.id, words: taskId, types: ['task.completed'] },
  );
}

/** Somebody resumes an order that is on hold. */
export async function resume(life: OrderLife, by: PersonActor): Promise<void> {
  const note = life.ledger.newWords();
  await life.tell(resumeProcess, { by, note }, { by: by.id, words: note, types: ['hold.lifted'] });
}
