import { ActionIcon, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listRevisions } from '../../../shared/compare/listRevisions';
import { useBlockAuthors, useHistory, useVersions } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { usePaperZoom } from '../planPage/usePaperZoom';
import { ComparisonExport } from './ComparisonExport';
import { ComparisonPaper } from './comparison/ComparisonPaper';
import { listChapters, listShown } from './comparison/listShown';
import { useChangeSteps } from './comparison/useChangeSteps';
import { useComparison } from './comparison/useComparison';
import { PastBar } from './PastBar';
import classes from './past.module.css';
import type { PastView } from './pastView';
import { useStateName } from './useStateName';

const ALL = '*';

/** Two states compared: in one text or side by side, all or changes only, by chapter, by person. */
export function ComparePast(props: {
  readonly planId: string;
  readonly older: string;
  readonly newer: string;
  readonly onView: (view: PastView | null) => void;
}) {
  const { t } = useTranslation();
  const { planId, older, newer, onView } = props;
  const stateName = useStateName(planId);
  const versions = useVersions(planId);
  const history = useHistory(planId);
  const { states, error, retry } = useComparison(planId, older, newer);
  const authors = useBlockAuthors(planId, older, newer);
  const [layout, setLayout] = useState<'inline' | 'sides'>('inline');
  const [scope, setScope] = useState<'all' | 'changes'>('changes');
  const [chapter, setChapter] = useState(ALL);
  const [person, setPerson] = useState(ALL);
  const desk = useRef<HTMLDivElement>(null);
  const step = useChangeSteps(desk);
  const paper = usePaperZoom(desk);

  const all = useMemo(() => (states ? listShown(states.comparison) : []), [states]);
  const chapters = useMemo(() => (states ? listChapters(all, states.comparison) : []), [all, states]);
  const changes = useMemo(() => (states ? listRevisions(states.comparison).length : 0), [states]);
  const shown = useMemo(
    () =>
      all.filter(
        ({ changed, chapter: at, ids }) =>
          (scope === 'all' || changed) &&
          (chapter === ALL || at === chapter) &&
          (person === ALL || (changed && [...ids].some((id) => authors.data?.blocks[id]?.includes(person)))),
      ),
    [all, scope, chapter, person, authors.data],
  );
  const chapterName = (name: string, count: number) =>
    count > 0 ? t('versions.chapterChanges', { name, count }) : name;
  const choices = useMemo(() => {
    const kept = versions.data?.map(({ id }) => id) ?? [];
    const past = (history.data ?? []).map(({ last }) => `@${last}`).reverse();
    return { kept, past };
  }, [versions.data, history.data]);
  const stateData = [
    {
      group: t('versions.named'),
      items: ['now', ...choices.kept].map((value) => ({ value, label: stateName(value) })),
    },
    {
      group: t('versions.history'),
      items: choices.past.map((value) => ({ value, label: stateName(value) })),
    },
  ];
  const stateSelect = (label: string, value: string, change: (state: string) => void) => (
    <Select
      aria-label={label}
      size="xs"
      w={300}
      data={stateData}
      value={value}
      allowDeselect={false}
      searchable
      onChange={(state) => state && change(state)}
    />
  );
  return (
    <div className={classes.layer}>
      <PastBar title={t('versions.compareTitle')} onBack={() => onView(null)}>
        {stateSelect(t('versions.older'), older, (state) => onView({ mode: 'compare', older: state, newer }))}
        <IconArrowRight size={16} aria-hidden />
        {stateSelect(t('versions.newer'), newer, (state) => onView({ mode: 'compare', older, newer: state }))}
        <ComparisonExport planId={planId} older={older} newer={newer} />
      </PastBar>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          value={layout}
          onChange={(value) => setLayout(value as 'inline' | 'sides')}
          data={[
            { value: 'inline', label: t('versions.inline') },
            { value: 'sides', label: t('versions.sideBySide') },
          ]}
        />
        <SegmentedControl
          size="xs"
          value={scope}
          onChange={(value) => setScope(value as 'all' | 'changes')}
          data={[
            { value: 'changes', label: t('versions.onlyChanges') },
            { value: 'all', label: t('versions.everything') },
          ]}
        />
        <Select
          aria-label={t('versions.chapter')}
          size="xs"
          w={220}
          value={chapter}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('versions.allChapters') },
            ...chapters.map(({ id, name, changes: count }) => ({
              value: id,
              label: chapterName(name || t('versions.frontMatter'), count),
            })),
          ]}
          onChange={(value) => setChapter(value ?? ALL)}
        />
        {(authors.data?.people.length ?? 0) > 0 && (
          <Select
            aria-label={t('versions.everyone')}
            size="xs"
            w={160}
            value={person}
            allowDeselect={false}
            data={[
              { value: ALL, label: t('versions.everyone') },
              ...(authors.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => setPerson(value ?? ALL)}
          />
        )}
        <span className={classes.legend}>{t('versions.legend')}</span>
        <span className={classes.space} />
        {states && <span className={classes.count}>{t('versions.changes', { count: changes })}</span>}
        <div className={classes.steps}>
          <Tooltip label={t('versions.previous')}>
            <ActionIcon variant="default" aria-label={t('versions.previous')} onClick={() => step(-1)}>
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('versions.next')}>
            <ActionIcon variant="default" aria-label={t('versions.next')} onClick={() => step(1)}>
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      <main className={classes.desk} ref={desk}>
        {error && <LoadFailure title={t('versions.loadFailed')} error={error} onRetry={retry} />}
        {!states && !error && <p className={classes.message}>{t('versions.loading')}</p>}
        {states && shown.length === 0 && (
          <p className={classes.message}>{t(changes === 0 ? 'versions.noChanges' : 'versions.noneShown')}</p>
        )}
        {states && shown.length > 0 && (
          <ComparisonPaper
            states={states}
            shown={shown}
            layout={layout}
            places={scope === 'changes' || person !== ALL}
            zoom={paper.zoom}
          />
        )}
      </main>
    </div>
  );
}
