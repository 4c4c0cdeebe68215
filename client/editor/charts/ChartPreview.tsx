import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartLook } from './chartOptions';
import classes from './charts.module.css';
import { describeChart } from './describeChart';
import { startPicture } from './drawChart';

/** The chart as it will look; empty while there is nothing to draw. */
export function ChartPreview({ look }: { readonly look: ChartLook | null }) {
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const picture = useRef<ReturnType<typeof startPicture> | null>(null);
  useEffect(() => {
    if (!area.current) return;
    picture.current = startPicture(area.current);
    return () => {
      picture.current?.destroy();
      picture.current = null;
    };
  }, []);
  const drawn = JSON.stringify(look);
  useEffect(() => {
    const now = JSON.parse(drawn) as ChartLook | null;
    if (now) picture.current?.draw(now);
    else picture.current?.clear();
  }, [drawn]);
  return (
    <div
      ref={area}
      className={classes.preview}
      role="img"
      aria-label={look ? describeChart(look) : t('charts.preview')}
    />
  );
}
