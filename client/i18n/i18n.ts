import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { type Language, rememberedLanguage, rememberLanguage } from './language';
import { zh } from './zh';

/** Starts the message catalogues in the remembered language (Chinese at first) and keeps `<html lang>` and the memory true to it. */
export function startI18n(storage: Storage | null): void {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    rememberLanguage(storage, language as Language);
  });
  void i18next.use(initReactI18next).init({
    lng: rememberedLanguage(storage),
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
