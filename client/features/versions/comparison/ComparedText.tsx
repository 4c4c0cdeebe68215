import { Fragment } from 'react';
import { PARAGRAPH_END, type TextPiece } from '../../../../shared/compare/comparison';
import classes from './comparison.module.css';

/** Which of two compared texts is shown: one alone, or both in one. */
export type ShownSide = 'older' | 'newer' | 'inline';

/** The pieces of a compared text: what came underlined, what went struck out. */
export function ComparedText(props: {
  readonly pieces: readonly Pick<TextPiece, 'kind' | 'text'>[];
  readonly side: ShownSide;
}) {
  const missing = { older: 'inserted', newer: 'deleted', inline: '' }[props.side];
  return props.pieces
    .filter(({ kind }) => kind !== missing)
    .map(({ kind, text }, index) => {
      const words = <Lines text={text} />;
      // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces have no identity and are never reordered
      if (kind === 'inserted')
        return (
          <ins key={index} className={classes.inserted}>
            {words}
          </ins>
        );
      if (kind === 'deleted')
        return (
          <del key={index} className={classes.deleted}>
            {words}
          </del>
        );
      return <Fragment key={index}>{words}</Fragment>;
      // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
    });
}

/** Ends of paragraphs are shown as ¶ and begin a line. */
function Lines({ text }: { readonly text: string }) {
  return text.split(PARAGRAPH_END).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      {index > 0 && (
        <>
          ¶<br />
        </>
      )}
      {part}
    </Fragment>
  ));
}
