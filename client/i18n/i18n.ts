import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberedLanguage, rememberLanguage } from './language';
import { zhFirst } from './zhFirst';

/**
 * Starts the message catalogues in the remembered language (Chinese at first) and keeps `<html lang>` and the memory true to
 * it. The other languages are fetched when first spoken; resolves when the first text can be shown.
 */
export async function startI18n(storage: Storage | null): Promise<void> {
  const language = rememberedLanguage(storage);
  i18next.on('languageChanged', (spoken) => {
    document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : spoken;
    rememberLanguage(storage, spoken as Language);
  });
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zhFirst } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });
  if (language !== 'zh') await speak(language);
}

/** Changes the language of the page, once its catalogue is there; throws where it cannot be fetched. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
}
