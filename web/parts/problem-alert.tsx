import { Alert } from 'antd';
import { ApiProblem } from '../data/api-problem';
import { fieldName } from '../texts/field-names';
import { useLabel } from '../texts/use-label';
import { useProblemWords } from '../texts/use-problem-words';
import { useReason } from '../texts/use-reason';
import { Advice } from './advice';

/** Why the API refused what was asked, with every field that is wrong or what to do instead. Nothing while there is no error. */
export function ProblemAlert({ error }: { error: Error | null }) {
  const wordsOf = useProblemWords();
  const label = useLabel();
  const reasonOf = useReason();
  if (error === null) return null;
  const words = wordsOf(error);
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={words.title}
      description={
        errors.length === 0 ? (
          <Advice words={words} />
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {errors.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>
                <strong>{fieldName(field, label)}</strong> {reasonOf(reason)}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
