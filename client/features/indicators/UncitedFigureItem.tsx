import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureMatch } from '../../../shared/indicators/matchFigure';
import type { UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import classes from './indicators.module.css';

/** More equal values than these are told apart on the paper. */
const MOST = 4;

/** A figure in its sentence with what it could cite: one button for each value that is equal; `onLink` is null for those who cannot write. */
export function UncitedFigureItem(props: {
  readonly figure: UncitedFigure;
  readonly onJump: () => void;
  readonly onLink: ((match: FigureMatch) => void) | null;
}) {
  const { figure, onJump, onLink } = props;
  const { t } = useTranslation();
  const [before = '', ...after] = figure.quote.split(figure.written);
  const nameOf = ({ indicator, value }: FigureMatch) =>
    [indicator.name, value.year ?? t(`indicators.${value.kind}`), value.text].join(' · ');
  const matches = [figure, ...figure.others].slice(0, MOST);
  const only = matches.length === 1;
  return (
    <div className={classes.figure}>
      <div className={classes.candidates}>
        <button type="button" className={classes.quote} onClick={onJump}>
          {before}
          <mark>{figure.written}</mark>
          {after.join(figure.written)}
          {(only || !onLink) && <span className={classes.source}>{matches.map(nameOf).join(' / ')}</span>}
        </button>
        {onLink &&
          !only &&
          matches.map((match) => (
            <Button
              key={`${match.indicator.id}/${match.value.columnId}`}
              size="compact-xs"
              variant="default"
              onClick={() => onLink(match)}
            >
              {t('indicators.linkTo', { name: nameOf(match) })}
            </Button>
          ))}
      </div>
      {onLink && only && (
        <Button size="compact-xs" variant="default" onClick={() => onLink(figure)}>
          {t('indicators.link')}
        </Button>
      )}
    </div>
  );
}
