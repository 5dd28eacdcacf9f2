import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { TaskView } from '../process/human-task';
import type { ExitAnswers } from './answers';

/** What a form cannot say: only an exit that was detected can be a false alarm; who asked for one means it. */
export function problemsOfExitAnswer(
  { name, context }: Pick<TaskView, 'name' | 'context'>,
  answer: Json,
): readonly FieldProblem[] {
  if (name !== 'conclude-retention') return [];
  const { outcome } = answer as unknown as ExitAnswers['conclude-retention'];
  if (outcome !== 'false-alarm' || context['detected'] === true) return [];
  const reason = '客户本人申请离网，不属误报 / the customer asked for it: it is no false alarm';
  return [{ field: 'outcome', reason }];
}
