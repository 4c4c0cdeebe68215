import { ActionIcon, Select, Slider } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stateQuery, useHistory } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { usePaperZoom } from '../planPage/usePaperZoom';
import { ComparisonPaper } from './comparison/ComparisonPaper';
import { listChapters, listShown } from './comparison/listShown';
import { useComparison } from './comparison/useComparison';
import { PastBar } from './PastBar';
import classes from './past.module.css';
import type { PastView } from './pastView';
import { useFullTime } from './useVersionName';

/** How long a step stands while the replay runs, in milliseconds. */
const STEP = 2_000;
const ALL = '*';

/** How the plan, or a chapter of it, came about: a slider over the history, each step with what it changed. */
export function ReplayPast(props: {
  readonly planId: string;
  readonly onView: (view: PastView | null) => void;
}) {
  const { t } = useTranslation();
  const { planId } = props;
  const fullTime = useFullTime();
  const client = useQueryClient();
  const history = useHistory(planId);
  const steps = useMemo(
    () => [...(history.data ?? [])].sort((one, other) => one.last - other.last),
    [history.data],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [chapter, setChapter] = useState(ALL);
  const desk = useRef<HTMLDivElement>(null);
  const paper = usePaperZoom(desk);
  const at = Math.min(chosen ?? 0, steps.length - 1);
  const stateOf = (index: number) => (steps[index] ? `@${steps[index].last}` : null);
  const { states, error, retry } = useComparison(planId, stateOf(Math.max(0, at - 1)), stateOf(at));
  const next = stateOf(at + 1);

  useEffect(() => {
    if (next) void client.prefetchQuery(stateQuery(planId, next));
  }, [client, planId, next]);
  useEffect(() => {
    if (!playing || !states) return;
    const timer = setTimeout(() => {
      if (at + 1 < steps.length) setChosen(at + 1);
      else setPlaying(false);
    }, STEP);
    return () => clearTimeout(timer);
  }, [playing, states, at, steps.length]);

  const all = useMemo(() => (states ? listShown(states.comparison) : []), [states]);
  const chapters = useMemo(() => (states ? listChapters(all, states.comparison) : []), [all, states]);
  const shown = useMemo(
    () => (chapter === ALL ? all : all.filter((each) => each.chapter === chapter)),
    [all, chapter],
  );
  useEffect(() => {
    if (shown.length > 0) desk.current?.querySelector('[data-change]')?.scrollIntoView({ block: 'center' });
  }, [shown]);
  const step = steps[at];
  return (
    <div className={classes.layer}>
      <PastBar
        title={t('versions.replayTitle')}
        hint={t('versions.legend')}
        onBack={() => props.onView(null)}
      >
        <Select
          aria-label={t('versions.chapterOnly')}
          size="xs"
          w={240}
          value={chapters.some(({ id }) => id === chapter) ? chapter : ALL}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('versions.allChapters') },
            ...chapters
              .filter(({ id }) => id !== '')
              .map(({ id, name, changes }) => ({
                value: id,
                label: changes > 0 ? t('versions.chapterChanges', { name, count: changes }) : name,
              })),
          ]}
          onChange={(value) => setChapter(value ?? ALL)}
        />
      </PastBar>
      <main className={classes.desk} ref={desk}>
        {(history.error || error) && (
          <LoadFailure
            title={t('versions.loadFailed')}
            error={history.error ?? error}
            onRetry={() => {
              void history.refetch();
              retry();
            }}
          />
        )}
        {!states && !error && !history.error && <p className={classes.message}>{t('versions.loading')}</p>}
        {states && (
          <ComparisonPaper states={states} shown={shown} layout="inline" places={false} zoom={paper.zoom} />
        )}
      </main>
      <footer className={classes.player}>
        <ActionIcon
          size="lg"
          aria-label={t(playing ? 'versions.pause' : 'versions.play')}
          disabled={steps.length < 2}
          onClick={() => {
            if (!playing && at === steps.length - 1) setChosen(0);
            setPlaying(!playing);
          }}
        >
          {playing ? <IconPlayerPause size={18} aria-hidden /> : <IconPlayerPlay size={18} aria-hidden />}
        </ActionIcon>
        <Slider
          className={classes.slider}
          aria-label={t('versions.slider')}
          min={0}
          max={Math.max(1, steps.length - 1)}
          value={Math.max(0, at)}
          disabled={steps.length < 2}
          label={null}
          onChange={(value) => {
            setPlaying(false);
            setChosen(value);
          }}
        />
        <div className={classes.step} aria-live="polite">
          {step && (
            <>
              <div>{t('versions.step', { step: at + 1, steps: steps.length })}</div>
              <div className={classes.muted}>
                {at === 0
                  ? t('versions.startOfPlan')
                  : t('versions.stepBy', {
                      name: step.author?.name ?? t('versions.system'),
                      time: fullTime(step.to),
                    })}
              </div>
            </>
          )}
        </div>
      </footer>
    </div>
  );
}
