import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { TaskView } from './human-task';
import type { SharedAnswers } from './shared-answers';

/** What is wrong with an answer to one of the tasks of every process, by the rules of the business (its shape: forms.ts). */
export function problemsOfSharedAnswer(
  { name, context }: Pick<TaskView, 'name' | 'context'>,
  answer: Json,
): readonly FieldProblem[] {
  if (name !== 'solve-problem' || context['decided'] !== true) return [];
  const { decision } = answer as SharedAnswers['solve-problem'];
  if (decision !== 'dispute') return [];
  return [
    {
      field: 'decision',
      reason: '责任已裁定，不能再提异议 / the arbiter has decided: cannot be disputed again',
    },
  ];
}
