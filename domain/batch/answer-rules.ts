import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { TaskView } from '../process/human-task';
import type { BatchAnswers } from './answers';

/** What is wrong with an answer by the rules of the business: once every item has ended there is nothing to go on with. */
export function problemsOfBatchAnswer(
  { context }: Pick<TaskView, 'context'>,
  answer: Json,
): readonly FieldProblem[] {
  const { decision } = answer as BatchAnswers['decide-on-batch'];
  if (decision !== 'go-on' || context['why'] !== 'ended') return [];
  const reason =
    '所有条目均已结束：请重跑失败条目或结束批次 / every item has ended: run the failed ones again or end the batch';
  return [{ field: 'decision', reason }];
}
