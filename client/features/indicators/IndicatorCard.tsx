import { useTranslation } from 'react-i18next';
import { indicatorGrowth } from '../../../shared/indicators/indicatorGrowth';
import type { ValueCitation } from '../../../shared/indicators/valueCitations';
import type { Indicator } from '../../../shared/plan/plan';
import classes from './indicators.module.css';

/** One indicator: its name, its values by year, how it grows, and where the text cites it. */
export function IndicatorCard(props: {
  readonly indicator: Indicator;
  readonly citations: readonly ValueCitation[];
  /** What it counts, where the library says so. */
  readonly definition: string | null;
  readonly onJump: (id: string) => void;
}) {
  const { indicator, citations, definition, onJump } = props;
  const { t } = useTranslation();
  const { name, unit, parent, attribute, values } = indicator;
  const growth = indicatorGrowth(indicator);
  const growthWords =
    growth && growth.amount !== 0
      ? t(
          `indicators.${growth.amount < 0 ? 'fall' : 'growth'}${growth.kind === 'percent' ? 'Percent' : 'Points'}`,
          { amount: Math.abs(growth.amount) },
        )
      : '';
  return (
    <li className={classes.card}>
      <button
        type="button"
        className={classes.name}
        title={definition || t('indicators.jumpRow')}
        onClick={() => onJump(indicator.id)}
      >
        {parent && <span className={classes.part}>{t('indicators.ofWhich')}</span>}
        {name}
        {unit && <span className={classes.unit}>{unit}</span>}
        {attribute && (
          <span className={classes.attribute} data-attribute={attribute}>
            {t(`indicators.${attribute}`)}
          </span>
        )}
      </button>
      <dl className={classes.values}>
        {values.map((value) => (
          <div key={value.columnId}>
            <dt>
              {value.year === null
                ? t(`indicators.${value.kind}`)
                : `${t('indicators.year', { year: value.year })} ${t(`indicators.${value.kind}`)}`}
            </dt>
            <dd data-empty={value.text === '' || undefined}>{value.text || '—'}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.foot}>
        <span>{growthWords}</span>
        {citations.length === 0 ? (
          <span className={classes.muted}>{t('indicators.notCited')}</span>
        ) : (
          <span className={classes.citations}>
            {t('indicators.cited', { count: citations.length })}
            {citations.map(({ id }, index) => (
              <button
                key={id}
                type="button"
                className={classes.citation}
                aria-label={t('indicators.jumpCitation', { number: index + 1 })}
                onClick={() => onJump(id)}
              >
                {index + 1}
              </button>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}
