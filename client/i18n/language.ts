/** The languages of the interface; the first is the default. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language named in itself. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

const KEY = 'gongni.language';

/** The language chosen on this machine before, else Chinese. `storage` is null where the browser forbids it. */
export function rememberedLanguage(storage: Storage | null): Language {
  const stored = storage?.getItem(KEY);
  return LANGUAGES.find((language) => language === stored) ?? LANGUAGES[0];
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(storage: Storage | null, language: Language): void {
  storage?.setItem(KEY, language);
}
