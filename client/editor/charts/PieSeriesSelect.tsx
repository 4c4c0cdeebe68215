import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChartPart } from '../../../shared/schema/extensions/chart';

interface Props {
  readonly series: readonly ChartPart[];
  /** The id of the series that the pie shows. */
  readonly shown: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Says that a pie shows one series, and asks which; nothing where there is no other. */
export function PieSeriesSelect({ series, shown, onChange }: Props) {
  const { t } = useTranslation();
  if (series.length < 2) return null;
  return (
    <Select
      label={t('charts.pieSeries')}
      description={t('charts.pieSeriesHint')}
      value={shown ?? null}
      allowDeselect={false}
      data={series.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => id && onChange(id)}
    />
  );
}
