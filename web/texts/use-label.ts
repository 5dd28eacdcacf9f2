import { useTranslation } from 'react-i18next';
import type { Label } from '../../domain/people/department';

/** Shows a label of the API in the language chosen. */
export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation();
  return ({ zh, en }) => (i18n.language === 'en' ? en : zh);
}

/** One of the two languages in a text written `中文 / English`, as forms have them. */
export function useEither(): (text: string) => string {
  const { i18n } = useTranslation();
  return (text) => {
    const [zh, en] = splitEither(text);
    return i18n.language === 'en' ? en : zh;
  };
}

/** `中文 / English` as a pair; a text without the divider is both. */
export function splitEither(text: string): readonly [zh: string, en: string] {
  const at = text.indexOf(' / ');
  const slash = at === -1 ? text.indexOf('/ ') : at;
  if (slash === -1) return [text, text];
  return [text.slice(0, slash).trim(), text.slice(text.indexOf('/', slash) + 1).trim()];
}
