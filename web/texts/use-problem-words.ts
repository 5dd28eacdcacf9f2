import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../data/api-problem';
import { adviceOn } from './problem-advice';
import { useLabel } from './use-label';

/** What went wrong as people read it, and what they can do about it. */
export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
  /** What it says in English, for those who look closer. */
  readonly technical: string;
  /** The request to name when it is reported; null where there is nothing to report. */
  readonly request: string | null;
}

/** Says of an error what people need to know of it. */
export function useProblemWords(): (error: Error) => ProblemWords {
  const { t } = useTranslation();
  const label = useLabel();
  return (error) => {
    if (!(error instanceof ApiProblem)) {
      const technical = error.message;
      return { title: t('common.failed'), advice: t('common.checkConnection'), technical, request: null };
    }
    const { code, title, titleZh, detail, status, instance } = error.problem;
    return {
      title: label({ zh: titleZh, en: title }),
      advice: label(adviceOn(code)),
      technical: detail,
      request: status < 500 ? null : instance,
    };
  };
}
