import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import classes from './consultation.module.css';

/** What an opinion says: its number and department, the words it is about, its text and the wording it proposes. */
export function OpinionWords(props: { readonly opinion: OpinionView; readonly onJump: (() => void) | null }) {
  const { t } = useTranslation();
  const { number, department, author, quote, text, wording, source } = props.opinion;
  return (
    <>
      <div className={classes.opinionHead}>
        <span className={classes.number}>{number}</span>
        <span className={classes.department}>{t('consultation.from', { department, author })}</span>
        {source !== 'online' && <span className={classes.muted}>{t(`consultation.source.${source}`)}</span>}
      </div>
      {props.onJump && quote !== '' ? (
        <button type="button" className={classes.quote} onClick={props.onJump}>
          {quote}
        </button>
      ) : (
        <p className={classes.quote}>{quote || t('consultation.wholeText')}</p>
      )}
      {text && <p className={classes.said}>{text}</p>}
      {wording && <p className={classes.wording}>{t('consultation.proposedWording', { wording })}</p>}
    </>
  );
}
