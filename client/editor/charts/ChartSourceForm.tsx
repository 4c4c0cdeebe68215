import { Checkbox, Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chosenLines } from '../../../shared/plan/chartData';
import { readTableIndicators } from '../../../shared/plan/indicators';
import type { PrintAtom } from '../../../shared/plan/inlineText';
import { pieSeries } from '../../../shared/plan/pieSeries';
import type { ChartKind, ChartPart, ChartSource } from '../../../shared/schema/extensions/chart';
import type { CitableTable } from '../references/citableTables';
import { newChartSource, valueColumns } from './newChartSource';
import { PieSeriesSelect } from './PieSeriesSelect';

interface Props {
  readonly kind: ChartKind;
  /** The indicator tables of the plan. */
  readonly tables: readonly CitableTable[];
  readonly print: PrintAtom;
  readonly source: ChartSource;
  readonly onChange: (source: ChartSource | null) => void;
}

/** Chooses table, indicators and years of a chart, which of them stand along the axis, and which are lines. What is gone stays chosen until taken out. */
export function ChartSourceForm({ kind, tables, print, source, onChange }: Props) {
  const { t } = useTranslation();
  const model = tables.find(({ id }) => id === source.table)?.model;
  const withGone = (present: readonly ChartPart[], chosen: readonly ChartPart[]) => [
    ...present,
    ...chosen
      .filter(({ id }) => !present.some((each) => each.id === id))
      .map(({ id, name }) => ({ id, name: t('charts.gone', { name }) })),
  ];
  const rows = withGone(
    model ? readTableIndicators(model, print).map(({ id, name }) => ({ id, name })) : [],
    source.rows,
  );
  const columns = withGone(
    model ? valueColumns(model).map(({ id, name }) => ({ id, name })) : [],
    source.columns,
  );
  const chosenOf = (parts: readonly ChartPart[], before: readonly ChartPart[], ids: readonly string[]) =>
    parts
      .filter(({ id }) => ids.includes(id))
      .map((part) => before.find((each) => each.id === part.id) ?? part);
  const series = source.categories === 'rows' ? source.columns : source.rows;
  // In the order in which the chart shows them.
  const pieChoices = (source.categories === 'rows' ? columns : rows)
    .filter(({ id }) => series.some((each) => each.id === id))
    .map(({ id, name }) => ({ id, name: name || t('charts.unnamed') }));
  return (
    <Stack gap="sm">
      <Group grow align="end">
        <Select
          label={t('charts.table')}
          value={source.table}
          allowDeselect={false}
          data={tables.map(({ id, name }) => ({ value: id, label: name || t('charts.table') }))}
          onChange={(table) => table && onChange(newChartSource(tables, { table }, print))}
        />
        <Select
          label={t('charts.axis')}
          value={source.categories}
          allowDeselect={false}
          data={(['columns', 'rows'] as const).map((value) => ({ value, label: t(`charts.axes.${value}`) }))}
          onChange={(categories) => categories && onChange({ ...source, categories, lines: [] })}
        />
      </Group>
      <MultiSelect
        label={t('charts.rows')}
        searchable
        hidePickedOptions
        value={source.rows.map(({ id }) => id)}
        data={rows.map(({ id, name }) => ({ value: id, label: name || t('charts.unnamed') }))}
        onChange={(ids) => onChange({ ...source, rows: chosenOf(rows, source.rows, ids) })}
      />
      <Checkbox.Group
        label={t('charts.columns')}
        value={source.columns.map(({ id }) => id)}
        onChange={(ids) => onChange({ ...source, columns: chosenOf(columns, source.columns, ids) })}
      >
        <Group gap="md" mt={4}>
          {columns.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
      {kind === 'pie' && (
        <PieSeriesSelect
          series={pieChoices}
          shown={pieSeries(pieChoices, source.shown)[0]?.id}
          onChange={(shown) => onChange({ ...source, shown })}
        />
      )}
      {kind === 'combined' && (
        <Checkbox.Group
          label={t('charts.lines')}
          value={[...chosenLines(source)]}
          onChange={(lines) => onChange({ ...source, lines })}
        >
          <Group gap="md" mt={4}>
            {series.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
