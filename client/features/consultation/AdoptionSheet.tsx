import { ADOPTION_COLUMNS, type AdoptionRow, adoptionTitle } from '../../../shared/consultation/adoptionRows';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import classes from './adoption.module.css';

interface Props {
  /** The plan's title. */
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly AdoptionRow<OpinionView>[];
  /** Null where nothing can be chosen, as on paper. */
  readonly onChoose: ((opinionId: string) => void) | null;
}

/** 《征求意见采纳情况汇总表》 as it prints: Chinese in every language of the page. */
export function AdoptionSheet({ title, sentence, rows, onChoose }: Props) {
  return (
    <article className={classes.sheet} lang="zh-CN">
      <h1 className={classes.title}>{adoptionTitle({ title })}</h1>
      <p className={classes.sentence}>{sentence}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            {ADOPTION_COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ opinion, settlement, texts }) => (
            <tr key={opinion.id} data-settlement={settlement ?? 'open'}>
              {texts.map((text, column) => (
                <td key={ADOPTION_COLUMNS[column]}>
                  {column === 0 && onChoose ? (
                    <button type="button" className={classes.number} onClick={() => onChoose(opinion.id)}>
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
