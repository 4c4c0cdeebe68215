import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../editor/paper.css';
import { ComparedBlockView } from './ComparedBlockView';
import classes from './comparison.module.css';
import type { ShownBlock } from './listShown';
import type { ComparedStates } from './useComparison';

interface Props {
  readonly states: ComparedStates;
  readonly shown: readonly ShownBlock[];
  readonly layout: 'inline' | 'sides';
  /** Whether headings tell where each change stands, since what is between is left out. */
  readonly places: boolean;
  /** Of the one text, in per cent; side by side the two fill the page. */
  readonly zoom: number;
}

/** Compared blocks on paper, in one text or side by side. Blocks that changed carry `data-change`. */
export const ComparisonPaper = memo(function ComparisonPaper({ states, shown, layout, places, zoom }: Props) {
  const { t } = useTranslation();
  return (
    <div
      className={`paper ${classes.paper}`}
      data-layout={layout}
      style={layout === 'inline' ? { zoom: zoom / 100 } : undefined}
    >
      <div className={`ProseMirror ${classes.sheet}`} data-places={places || undefined}>
        {layout === 'sides' && (
          <div className={classes.sideNames}>
            <span>{t('versions.older')}</span>
            <span>{t('versions.newer')}</span>
          </div>
        )}
        {shown.map(({ block, key, place, changed }, index) => (
          <div key={key} data-change={changed || undefined} className={classes.row}>
            {places && place !== '' && place !== shown[index - 1]?.place && (
              <p className={classes.place}>{place}</p>
            )}
            {layout === 'inline' ? (
              <ComparedBlockView block={block} side="inline" states={states} />
            ) : (
              <div className={classes.sides}>
                <div>
                  <ComparedBlockView block={block} side="older" states={states} />
                </div>
                <div>
                  <ComparedBlockView block={block} side="newer" states={states} />
                </div>
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
});
