import { Button, SegmentedControl } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countOpinions } from '../../../shared/consultation/summarise';
import type { ConsultationView } from '../../../shared/protocol/consultationApi';
import { useOpinions, useRoundActions } from '../../api/consultations';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { FullLayer } from '../../components/FullLayer';
import { LoadFailure } from '../../components/LoadFailure';
import { useStageName } from '../../components/useStageName';
import { PastBar } from '../versions/PastBar';
import past from '../versions/past.module.css';
import { useFullTime } from '../versions/useVersionName';
import { AdoptionExport } from './AdoptionExport';
import { AdoptionView } from './AdoptionView';
import classes from './consultation.module.css';
import { RoundBoard } from './RoundBoard';
import { SettleView } from './SettleView';

type Tab = 'settle' | 'table' | 'board';

/** A round as the plan's people see it: its opinions to be settled, the table of how they were, and the board of who has answered. */
export function RoundLayer(props: {
  readonly round: ConsultationView;
  readonly editor: Editor;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const stageName = useStageName();
  const { round } = props;
  const opinions = useOpinions(round.id);
  const { end } = useRoundActions(round.id);
  const [tab, setTab] = useState<Tab>('settle');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const counts = countOpinions(opinions.data ?? [], round.parties);
  const state = round.over
    ? t('consultation.over')
    : t('consultation.until', { time: fullTime(round.deadline) });
  return (
    <FullLayer label={t('consultation.title')} onClose={props.onClose}>
      <div className={past.layer}>
        <PastBar
          title={`${t('consultation.title')} · ${stageName(round.version)}`}
          hint={state}
          onBack={props.onClose}
        >
          <SegmentedControl
            size="xs"
            value={tab}
            onChange={(value) => setTab(value as Tab)}
            data={[
              { value: 'settle', label: t('consultation.settleTab') },
              { value: 'table', label: t('consultation.tableTab') },
              { value: 'board', label: t('consultation.boardTab') },
            ]}
          />
          {round.code && !round.over && (
            <Button variant="default" size="compact-md" onClick={() => setEnding(true)}>
              {t('consultation.end')}
            </Button>
          )}
          <AdoptionExport roundId={round.id} />
        </PastBar>
        {tab !== 'table' && <p className={classes.sentence}>{t('consultation.summary', { ...counts })}</p>}
        {opinions.error && (
          <LoadFailure
            title={t('consultation.loadFailed')}
            error={opinions.error}
            onRetry={() => void opinions.refetch()}
          />
        )}
        {tab === 'board' && <RoundBoard round={round} />}
        {tab === 'table' && (
          <AdoptionView
            round={round}
            opinions={opinions.data ?? []}
            onChoose={(opinionId) => {
              setChosenId(opinionId);
              setTab('settle');
            }}
          />
        )}
        {tab === 'settle' && (
          <SettleView
            round={round}
            opinions={opinions.data ?? []}
            editor={props.editor}
            chosenId={chosenId}
            onChoose={setChosenId}
            onClose={props.onClose}
          />
        )}
      </div>
      <ConfirmDialog
        opened={ending}
        confirmation={{
          title: t('consultation.endTitle'),
          text: t('consultation.endText'),
          action: t('consultation.end'),
          failed: t('consultation.endFailed'),
        }}
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, { onSuccess: () => setEnding(false) })}
        onClose={() => setEnding(false)}
      />
    </FullLayer>
  );
}
