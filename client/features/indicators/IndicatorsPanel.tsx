import '../../i18n/laterTexts';
import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { Fragment, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findStandardIndicator } from '../../../shared/indicators/standardIndicator';
import { readCitations, type ValueCitation } from '../../../shared/indicators/valueCitations';
import { useOfferedIndicators } from '../../api/indicators';
import { jumpTo } from '../../editor/jumpTo';
import { usePlanReading } from '../../editor/usePlanReading';
import { useRested } from '../../editor/useRested';
import { Panel } from '../planPage/Panel';
import { IndicatorCard } from './IndicatorCard';
import classes from './indicators.module.css';
import {
  INDICATOR_ORDERS,
  type IndicatorOrder,
  type IndicatorSelection,
  selectIndicators,
} from './selectIndicators';
import { UncitedFigures } from './UncitedFigures';

const ORDER_NAMES = {
  plan: 'sortPlan',
  name: 'sortName',
  unit: 'sortUnit',
  growth: 'sortGrowth',
  cited: 'sortCited',
} as const;

const readAll = (editor: Editor) => readCitations(editor.state.doc);

/** All indicators of the plan 指标 with their values and where the text cites them; finds figures that could cite one. */
export const IndicatorsPanel = memo(function IndicatorsPanel(props: {
  readonly editor: Editor;
  readonly writable: boolean;
}) {
  const { editor, writable } = props;
  const { t } = useTranslation();
  const { indicators } = usePlanReading(editor);
  const citations = useRested(editor, readAll, sameCitations);
  const [selection, setSelection] = useState<IndicatorSelection>({
    search: '',
    group: null,
    attribute: null,
    order: 'plan',
  });
  const [finding, setFinding] = useState(false);
  const library = useOfferedIndicators();
  const byRow = useMemo(() => groupByRow(citations), [citations]);
  const citationsOf = (id: string) => byRow.get(id) ?? NONE;
  const shown = selectIndicators(indicators, selection, (id) => citationsOf(id).length);
  const groups = [...new Set(indicators.flatMap(({ group }) => (group ? [group] : [])))];
  const change = (part: Partial<IndicatorSelection>) => setSelection((before) => ({ ...before, ...part }));
  const jump = (id: string) => jumpTo(editor, id);
  return (
    <Panel
      title={t('indicators.heading')}
      aside={
        !finding &&
        indicators.length > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => setFinding(true)}>
            {t('indicators.findUncited')}
          </Button>
        )
      }
      tools={
        !finding &&
        indicators.length > 0 && (
          <>
            <TextInput
              size="xs"
              w="100%"
              aria-label={t('indicators.search')}
              placeholder={t('indicators.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={selection.search}
              onChange={(event) => change({ search: event.currentTarget.value })}
            />
            {groups.length > 0 && (
              <Select
                size="xs"
                flex={1}
                aria-label={t('indicators.group')}
                placeholder={t('indicators.allGroups')}
                data={groups}
                value={selection.group}
                clearable
                onChange={(group) => change({ group })}
              />
            )}
            <Select
              size="xs"
              flex={1}
              aria-label={t('indicators.sort')}
              data={INDICATOR_ORDERS.map((value) => ({
                value,
                label: t(`indicators.${ORDER_NAMES[value]}`),
              }))}
              value={selection.order}
              allowDeselect={false}
              onChange={(order) => change({ order: order as IndicatorOrder })}
            />
            {indicators.some(({ attribute }) => attribute !== null) && (
              <Select
                size="xs"
                flex={1}
                aria-label={t('indicators.allAttributes')}
                placeholder={t('indicators.allAttributes')}
                data={(['expected', 'binding'] as const).map((value) => ({
                  value,
                  label: t(`indicators.${value}`),
                }))}
                value={selection.attribute}
                clearable
                onChange={(attribute) => change({ attribute })}
              />
            )}
          </>
        )
      }
    >
      {finding ? (
        <UncitedFigures editor={editor} writable={writable} onClose={() => setFinding(false)} />
      ) : (
        <>
          {shown.length === 0 && (
            <p className={classes.empty}>
              {t(indicators.length === 0 ? 'indicators.empty' : 'indicators.nothingFound')}
            </p>
          )}
          <ul className={classes.cards}>
            {shown.map((indicator, index) => {
              const { group } = indicator;
              const isFirst = selection.order === 'plan' && group && shown[index - 1]?.group !== group;
              return (
                <Fragment key={indicator.id}>
                  {isFirst && <li className={classes.group}>{group}</li>}
                  <IndicatorCard
                    indicator={indicator}
                    definition={findStandardIndicator(library, indicator.name)?.definition ?? null}
                    citations={citationsOf(indicator.id)}
                    onJump={jump}
                  />
                </Fragment>
              );
            })}
          </ul>
        </>
      )}
    </Panel>
  );
});

const NONE: readonly ValueCitation[] = [];

function groupByRow(citations: readonly ValueCitation[]): ReadonlyMap<string, readonly ValueCitation[]> {
  const byRow = new Map<string, ValueCitation[]>();
  for (const citation of citations)
    if (citation.row) byRow.set(citation.row, [...(byRow.get(citation.row) ?? []), citation]);
  return byRow;
}

function sameCitations(one: readonly ValueCitation[], other: readonly ValueCitation[]): boolean {
  return (
    one.length === other.length &&
    one.every((citation, index) => {
      const next = other[index];
      return citation.id === next?.id && citation.row === next.row && citation.column === next.column;
    })
  );
}
