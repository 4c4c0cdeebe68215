import { useTranslation } from 'react-i18next';
import { imprintTexts } from '../../../shared/plan/imprintTexts';
import type { CoverLetter } from '../../../shared/schema/settings';
import classes from './planSettings.module.css';

/** The letter as it prints, small: head in red, number, rule, title, addressees, text, signature, remark. */
export function CoverLetterPreview({ letter }: { readonly letter: CoverLetter }) {
  const { t } = useTranslation();
  const { copiesLabel, copies, printer, day } = imprintTexts(letter);
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return (
    <section className={classes.sheet} aria-label={t('planSettings.letterPreview')}>
      {letter.issuer && <div className={classes.issuer}>{letter.issuer}</div>}
      <div className={classes.documentNumber}>{letter.documentNumber}</div>
      {lines(letter.title).map((line) => (
        <div key={line} className={classes.letterTitle}>
          {line}
        </div>
      ))}
      {letter.addressees && <p className={classes.addressees}>{letter.addressees}</p>}
      {lines(letter.body).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(letter.signature || letter.date) && (
        <div className={classes.signature}>
          <div>{letter.signature}</div>
          <div>{letter.date}</div>
        </div>
      )}
      {letter.publicity && <p>{letter.publicity}</p>}
      {copies && <div className={classes.imprint}>{copiesLabel + copies}</div>}
      {printer && (
        <div className={classes.imprint}>
          <span>{printer}</span>
          <span>{day}</span>
        </div>
      )}
    </section>
  );
}
