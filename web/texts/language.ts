import { changeLanguage } from 'i18next';

/** Chinese first, English second. */
export type Language = 'zh' | 'en';

const key = 'bihuan.language';

/** What somebody chose on this machine, Chinese otherwise. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
}

/** Changes the language of everything shown. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await changeLanguage(language);
}
