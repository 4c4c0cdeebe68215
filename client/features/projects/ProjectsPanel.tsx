import '../../i18n/laterTexts';
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  groupProjects,
  PROJECT_GROUPINGS,
  type ProjectGrouping,
  totalInvestment,
  writeMoney,
} from '../../../shared/projects/groupProjects';
import { readProjectFigures } from '../../../shared/projects/projectFigures';
import { jumpTo } from '../../editor/jumpTo';
import { usePlanReading } from '../../editor/usePlanReading';
import { Panel } from '../planPage/Panel';
import { MONEY_UNITS, type MoneyUnit } from './moneyUnits';
import { ProjectItem } from './ProjectItem';
import classes from './projects.module.css';
import { PROJECT_ORDERS, type ProjectOrder, selectProjects } from './selectProjects';

const NOT_GROUPED = 'none';
const GROUPING_NAMES = { category: 'byCategory', place: 'byPlace', body: 'byBody', year: 'byYear' } as const;
const ORDER_NAMES = { plan: 'sortPlan', investment: 'sortInvestment', year: 'sortYear' } as const;

/** All projects of the plan 项目, sorted, grouped and totalled in the view; the document stays as it is. */
export const ProjectsPanel = memo(function ProjectsPanel({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const { projects, tables } = usePlanReading(editor);
  const all = useMemo(() => readProjectFigures(projects, tables), [projects, tables]);
  const [search, setSearch] = useState('');
  const [by, setBy] = useState<ProjectGrouping | null>('category');
  const [order, setOrder] = useState<ProjectOrder>('plan');
  const [unit, setUnit] = useState<MoneyUnit>('tenThousand');
  const shown = selectProjects(all, search, order);
  const groups = by
    ? groupProjects(shown, by)
    : [{ name: '', projects: shown, total: totalInvestment(shown) }];
  const money = (amount: number) => ({
    amount: writeMoney(amount, MONEY_UNITS[unit]),
    unit: t(`projects.${unit}`),
  });
  return (
    <Panel
      title={t('projects.heading')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('projects.unit')}
          value={unit}
          onChange={(value) => setUnit(value as MoneyUnit)}
          data={(Object.keys(MONEY_UNITS) as MoneyUnit[]).map((value) => ({
            value,
            label: t(`projects.${value}`),
          }))}
        />
      }
      tools={
        all.length > 0 && (
          <>
            <TextInput
              size="xs"
              w="100%"
              aria-label={t('projects.search')}
              placeholder={t('projects.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Select
              size="xs"
              flex={1}
              aria-label={t('projects.grouping')}
              allowDeselect={false}
              value={by ?? NOT_GROUPED}
              data={[
                ...PROJECT_GROUPINGS.map((value) => ({
                  value,
                  label: t(`projects.${GROUPING_NAMES[value]}`),
                })),
                { value: NOT_GROUPED, label: t('projects.byNone') },
              ]}
              onChange={(value) => setBy(PROJECT_GROUPINGS.find((name) => name === value) ?? null)}
            />
            <Select
              size="xs"
              flex={1}
              aria-label={t('projects.sort')}
              allowDeselect={false}
              value={order}
              data={PROJECT_ORDERS.map((value) => ({ value, label: t(`projects.${ORDER_NAMES[value]}`) }))}
              onChange={(value) => setOrder(value as ProjectOrder)}
            />
            <p className={classes.total} role="status">
              {t('projects.total', { count: shown.length, ...money(totalInvestment(shown)) })}
            </p>
          </>
        )
      }
    >
      {shown.length === 0 && (
        <p className={classes.empty}>{t(all.length === 0 ? 'projects.empty' : 'projects.nothingFound')}</p>
      )}
      {groups.map((group) => (
        <section key={group.name}>
          {by && (
            <h3 className={classes.groupName}>
              {group.name || t('projects.unsaid')}
              <span className={classes.count}>
                {t('projects.groupTotal', { count: group.projects.length, ...money(group.total) })}
              </span>
            </h3>
          )}
          <ul className={classes.projects}>
            {group.projects.map((figures) => (
              <li key={figures.project.id}>
                <ProjectItem
                  figures={figures}
                  money={
                    figures.investment === null
                      ? t('projects.noMoney')
                      : t('projects.money', money(figures.investment))
                  }
                  onJump={() => jumpTo(editor, figures.project.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
});
