import '../../i18n/laterTexts';
import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detachedData, sourceData } from '../../../shared/plan/chartData';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { atomPrinter } from '../../../shared/plan/printedText';
import type { ChartData, ChartKind, ChartSource } from '../../../shared/schema/extensions/chart';
import { useReturnFocus } from '../../components/useReturnFocus';
import { RightLost } from '../access/RightLost';
import type { ChartRequest } from '../behaviours/chartEditing';
import { MayWrite } from '../mayWrite';
import { citableTables } from '../references/citableTables';
import { useTextSources } from '../useTextSources';
import { ChartGrid } from './ChartGrid';
import { ChartPreview } from './ChartPreview';
import { ChartSourceForm } from './ChartSourceForm';
import {
  type ChartCells,
  filledColumns,
  printChartCells,
  putSeriesFirst,
  readChartCells,
} from './chartCells';
import classes from './charts.module.css';
import { newChartSource } from './newChartSource';
import { PieSeriesSelect } from './PieSeriesSelect';
import { saveChart } from './saveChart';

const KINDS: readonly ChartKind[] = ['column', 'bar', 'line', 'combined', 'pie'];
const BLANK: ChartCells = Array.from({ length: 4 }, () => ['', '', '']);

/** What the dialog asks; what nobody has touched in it follows what others change in the chart meanwhile. */
interface ChartFields {
  readonly kind: ChartKind;
  readonly title: string;
  readonly source: ChartSource | null;
  readonly cells: ChartCells;
  readonly unit: string;
  readonly lineUnit: string;
  readonly lines: readonly boolean[];
}

interface Props {
  readonly editor: Editor;
  readonly request: ChartRequest;
  readonly onClose: () => void;
}

/** The dialog of a chart: what kind it is, where its numbers come from, and how it will look. */
export function ChartForm({ editor, request, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  useReturnFocus(editor.view.dom);
  const { doc, labels } = useTextSources(editor);
  const print = atomPrinter(doc, labels);
  const index = documentIndex(doc);
  const attributes = index.nodes.get(request.chart ?? '')?.attrs;
  const given = attributes?.data as ChartData | undefined;
  const tables = citableTables(doc, labels).filter(({ model }) => model.kind === 'indicators');
  const [firstSource] = useState(() => (request.table ? newChartSource(tables, request, print) : null));
  const stored: ChartFields = useMemo(
    () => ({
      kind: attributes?.kind ?? 'column',
      title: attributes?.title ?? '',
      source: attributes?.source ?? firstSource,
      cells: given && given.categories.length > 0 ? printChartCells(given) : BLANK,
      unit: given?.unit ?? '',
      lineUnit: given?.lineUnit ?? '',
      lines: given?.series.map(({ line }) => line === true) ?? [],
    }),
    [attributes, given, firstSource],
  );
  const [chosen, setChosen] = useState<Partial<ChartFields>>({});
  const choose = (fields: Partial<ChartFields>) => setChosen((before) => ({ ...before, ...fields }));
  const { kind, title, source, cells, unit, lineUnit, lines } = { ...stored, ...chosen };
  const own = readChartCells(cells, {
    unit,
    lineUnit,
    lines: kind === 'combined' ? lines : [],
  });
  const taken = source && sourceData(source, kind, doc, print).data;
  const data = taken ?? ('data' in own ? own.data : null);
  const isCaptioned = request.chart !== undefined && index.captions.has(request.chart);
  const failure = taken
    ? taken.categories.length > 0 && taken.series.length > 0
      ? null
      : t('charts.nothingChosen')
    : 'wrong' in own
      ? t('charts.wrong', { text: own.wrong.text })
      : 'empty' in own
        ? t('charts.empty')
        : null;
  const ownSeries = filledColumns(cells).map((column) => ({
    id: String(column),
    name: cells[0]?.[column]?.trim() || t('charts.seriesNumber', { number: column }),
  }));
  const showOwn = (id: string) => {
    const put = putSeriesFirst(cells, lines, Number(id));
    choose({ cells: put.cells, lines: put.lines });
  };
  const [asked, setAsked] = useState(false);
  const save = () => {
    setAsked(true);
    if (failure || !data) return;
    saveChart(editor, request.chart ?? null, { kind, title: title.trim(), data, source });
    onClose();
  };
  const takeFrom = (where: string) => {
    const left = where !== 'table' && source && detachedData(source, kind, doc, print);
    if (where === 'table') choose({ source: newChartSource(tables, request, print) });
    else if (left && left.categories.length > 0)
      choose({
        source: null,
        cells: printChartCells(left),
        unit: left.unit ?? '',
        lineUnit: left.lineUnit ?? '',
        lines: left.series.map(({ line }) => line === true),
      });
    else choose({ source: null });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(request.chart ? 'charts.edit' : 'charts.insert')}
      size="xl"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Group grow preventGrowOverflow={false} wrap="nowrap" align="end">
          <Select
            data-autofocus
            label={t('charts.kind')}
            value={kind}
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: t(`charts.kinds.${value}`) }))}
            onChange={(value) => choose({ kind: value as ChartKind })}
          />
          {!isCaptioned && (
            <TextInput
              label={t('charts.title')}
              value={title}
              onChange={(event) => choose({ title: event.currentTarget.value })}
            />
          )}
          {tables.length > 0 && (
            <SegmentedControl
              aria-label={t('charts.from')}
              value={source ? 'table' : 'own'}
              onChange={takeFrom}
              data={[
                { value: 'own', label: t('charts.own') },
                { value: 'table', label: t('charts.fromTable') },
              ]}
            />
          )}
        </Group>
        {source ? (
          <ChartSourceForm
            kind={kind}
            tables={tables}
            print={print}
            source={source}
            onChange={(next) => choose({ source: next })}
          />
        ) : (
          <>
            <Group grow>
              <TextInput
                label={t('charts.unit')}
                value={unit}
                onChange={(event) => choose({ unit: event.currentTarget.value })}
              />
              {kind === 'combined' && (
                <TextInput
                  label={t('charts.lineUnit')}
                  value={lineUnit}
                  onChange={(event) => choose({ lineUnit: event.currentTarget.value })}
                />
              )}
            </Group>
            {kind === 'pie' && (
              <PieSeriesSelect series={ownSeries} shown={ownSeries[0]?.id} onChange={showOwn} />
            )}
            <ChartGrid
              cells={cells}
              lines={kind === 'combined' ? lines : null}
              wrong={'wrong' in own ? own.wrong : null}
              onChange={(next) => choose({ cells: next })}
              onLines={(next) => choose({ lines: next })}
            />
          </>
        )}
        <ChartPreview look={data && !failure ? { kind, title, data } : null} />
        {failure && (asked || 'wrong' in own) && (
          <Alert color="official" role="alert">
            {failure}
          </Alert>
        )}
        <div className={classes.actions}>
          <RightLost />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button disabled={!mayWrite} onClick={save}>
              {t('common.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Modal>
  );
}
