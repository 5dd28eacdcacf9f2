import { useTranslation } from 'react-i18next';
import { useEither } from './use-label';

const chinese = /\p{Script=Han}/u;

/** Why a field was refused, in the language chosen. What the API says in English alone stands behind words of ours. */
export function useReason(): (reason: string) => string {
  const { i18n, t } = useTranslation();
  const either = useEither();
  return (reason) =>
    i18n.language === 'en' || chinese.test(reason)
      ? either(reason)
      : `${t('common.wrong-format')}${t('common.aside', { text: reason })}`;
}
