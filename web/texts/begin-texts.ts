import { use as withPlugin } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberedLanguage } from './language';
import { en } from './en';
import { zh } from './zh';

/** Makes the catalogues known. Chinese unless somebody chose otherwise. */
export async function beginTexts(): Promise<void> {
  const language: Language = rememberedLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await withPlugin(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
