import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n';
import { LANGUAGES, type Language, languageNames } from '../i18n/language';
import classes from './LanguageSwitch.module.css';
import { showNotice } from './notices/noticeStore';

/** Changes the language of the interface; each language is named in itself. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const choose = (language: Language) =>
    speak(language).catch(() => showNotice({ tone: 'error', title: t('errors.offline') }));
  return (
    <fieldset className={classes.group} aria-label={t('common.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language === 'zh' ? 'zh-CN' : language}
          className={classes.choice}
          aria-pressed={i18n.language === language}
          onClick={() => void choose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
