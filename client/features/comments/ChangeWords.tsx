import { useTranslation } from 'react-i18next';
import { compareText } from '../../../shared/compare/compareText';
import type { ProposalView } from '../../../shared/protocol/proposals';
import { ATOM } from '../../../shared/review/atom';
import classes from './proposals.module.css';
import type { WordsAround } from './wordsAround';

interface Props extends Pick<ProposalView, 'change' | 'original'> {
  /** What stands around the words, for proposals on words. */
  readonly around?: WordsAround | null;
}

/** A proposed change in words: what goes struck, what comes underlined. */
export function ChangeWords({ change, original, around = null }: Props) {
  const { t } = useTranslation();
  switch (change.type) {
    case 'words':
      return <Difference before={original} after={change.replacement} around={around} />;
    case 'insert':
      return (
        <Difference
          before={original}
          after={change.side === 'after' ? original + change.words : change.words + original}
          around={around}
        />
      );
    case 'addBlocks':
      return (
        <>
          <p className={classes.what}>
            {t(`proposals.addBlocks.${change.side}`, { quote: shorten(original) })}
          </p>
          {change.blocks.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a proposal never change
            <p key={index} className={classes.words}>
              <ins>{text}</ins>
            </p>
          ))}
        </>
      );
    case 'addRow':
      return (
        <>
          <p className={classes.what}>
            {t(`proposals.addRow.${change.side}`, {
              quote: shorten(original.replaceAll(/\t+/g, ' ').trim()),
            })}
          </p>
          <p className={classes.words}>
            <ins>
              {change.cells
                .map(({ text }) => text)
                .filter(Boolean)
                .join('\u3000')}
            </ins>
          </p>
        </>
      );
    default:
      return (
        <>
          <p className={classes.what}>{t(`proposals.${change.type}.what`)}</p>
          <p className={`${classes.words} ${classes.removed}`}>
            <del>{show(original.replaceAll(/\t+/g, '\u3000').trim())}</del>
          </p>
        </>
      );
  }
}

/** Two texts as one, by word; what stands around them more quietly. */
export function Difference(props: {
  readonly before: string;
  readonly after: string;
  readonly around?: WordsAround | null;
}) {
  const { before, after, around } = props;
  return (
    <p className={classes.words}>
      {around?.before && <span className={classes.around}>{show(around.before)}</span>}
      {compareText(before, after).map(({ kind, text, older, newer }) => {
        const key = `${kind}${older.from}/${newer.from}`;
        if (kind === 'same') return <span key={key}>{show(text)}</span>;
        return kind === 'deleted' ? <del key={key}>{show(text)}</del> : <ins key={key}>{show(text)}</ins>;
      })}
      {around?.after && <span className={classes.around}>{show(around.after)}</span>}
    </p>
  );
}

/** Stands for a cited value or a line break where only text can stand. */
export const ATOM_SIGN = '▢';

function show(text: string): string {
  return text.replaceAll(ATOM, ATOM_SIGN);
}

function shorten(text: string): string {
  const words = show(text);
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}
