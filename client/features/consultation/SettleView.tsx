import { Badge, Button, Group, SegmentedControl, Select, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationView, OpinionView } from '../../../shared/protocol/consultationApi';
import { threadLink } from '../../../shared/protocol/threadLink';
import { useThreads } from '../../api/threads';
import { findPosition } from '../../editor/findBlock';
import { useComparison } from '../versions/comparison/useComparison';
import { useFreshNow } from '../versions/comparison/useFreshNow';
import { CarryButton } from './CarryButton';
import classes from './consultation.module.css';
import { ImportOpinions } from './ImportOpinions';
import { listAnswers } from './listAnswers';
import { OpinionForm } from './OpinionForm';
import { OpinionInDraft } from './OpinionInDraft';
import { OpinionWords } from './OpinionWords';
import { RemoveOpinion } from './RemoveOpinion';
import { SettleForm } from './SettleForm';

const ALL = '*';
type Filter = 'all' | 'open' | 'settled';

const isSettled = ({ settlement, joinedId }: OpinionView) => settlement !== null || joinedId !== null;

/** The opinions of a round on the left; the chosen one on the right, with what became of its words in the current draft. */
export function SettleView(props: {
  readonly round: ConsultationView;
  readonly opinions: readonly OpinionView[];
  readonly editor: Editor;
  readonly chosenId: string | null;
  readonly onChoose: (opinionId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { round, opinions, editor, chosenId } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [partyId, setPartyId] = useState(ALL);
  const [task, setTask] = useState<'add' | 'import' | null>(null);
  const leads = round.code !== null;
  const shown = opinions.filter(
    (opinion) =>
      (filter === 'all' || isSettled(opinion) === (filter === 'settled')) &&
      (partyId === ALL || opinion.partyId === partyId),
  );
  const chosen = opinions.find(({ id }) => id === chosenId);
  const at = shown.findIndex(({ id }) => id === chosenId);
  const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((one) => !isSettled(one));
  const openCount = opinions.filter((opinion) => !isSettled(opinion)).length;
  const comparison = useComparison(round.planId, round.versionId, chosen ? 'now' : null);
  useFreshNow(round.planId, editor);
  const threads = useThreads(round.planId);
  const choices = useMemo(
    () => (comparison.states ? listAnswers(comparison.states, threads.data ?? [], round.createdAt) : []),
    [comparison.states, threads.data, round.createdAt],
  );
  const toCarry = shown.filter(({ threadId }) => threadId === null).map(({ id }) => id);
  const openThread = (threadId: string) => {
    props.onClose();
    window.location.hash = threadLink(round.planId, threadId).split('#')[1] ?? '';
  };
  const goToDraft = (blockId: string) => {
    props.onClose();
    const position = findPosition(editor.state.doc, blockId);
    if (position !== null)
      editor
        .chain()
        .setTextSelection(position + 1)
        .scrollIntoView()
        .focus()
        .run();
  };
  return (
    <div className={classes.settleBody}>
      <div className={classes.list}>
        <SegmentedControl
          size="xs"
          fullWidth
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={[
            { value: 'all', label: `${t('consultation.filterAll')} ${opinions.length}` },
            { value: 'open', label: `${t('consultation.filterOpen')} ${openCount}` },
            { value: 'settled', label: `${t('consultation.filterSettled')} ${opinions.length - openCount}` },
          ]}
        />
        <Select
          mt="xs"
          size="xs"
          aria-label={t('consultation.unit')}
          value={partyId}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('consultation.allUnits') },
            ...round.parties.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setPartyId(value ?? ALL)}
        />
        {leads && (
          <Group gap="xs" my="xs">
            <Button size="compact-sm" variant="default" onClick={() => setTask('add')}>
              {t('consultation.add')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setTask('import')}>
              {t('consultation.import')}
            </Button>
            {toCarry.length > 1 && <CarryButton roundId={round.id} opinionIds={toCarry} />}
          </Group>
        )}
        {task === 'add' && (
          <OpinionForm
            roundId={round.id}
            anchor={null}
            parties={round.parties}
            partyId={partyId === ALL ? null : partyId}
            onClose={() => setTask(null)}
          />
        )}
        {shown.length === 0 && (
          <p className={classes.hint}>
            {t(opinions.length === 0 ? 'consultation.noneYet' : 'consultation.noneInFilter')}
          </p>
        )}
        {shown.map((opinion) => (
          <UnstyledButton
            key={opinion.id}
            className={classes.card}
            data-active={opinion.id === chosenId || undefined}
            ref={opinion.id === chosenId ? showInList : undefined}
            onClick={() => props.onChoose(opinion.id)}
          >
            <OpinionWords opinion={opinion} onJump={null} />
            <SettledBadge opinion={opinion} />
          </UnstyledButton>
        ))}
      </div>
      <div className={classes.detail}>
        {chosen ? (
          <>
            <div className={classes.form}>
              {chosen.place && <p className={classes.muted}>{chosen.place}</p>}
              <OpinionWords opinion={chosen} onJump={null} />
              <Group gap="xs" mt="xs">
                {chosen.threadId !== null ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => openThread(chosen.threadId as string)}
                  >
                    {t('consultation.seeCarried')}
                  </Button>
                ) : (
                  leads && <CarryButton roundId={round.id} opinionIds={[chosen.id]} />
                )}
                {leads && chosen.own && chosen.settlement === null && (
                  <RemoveOpinion key={chosen.id} roundId={round.id} opinion={chosen} />
                )}
              </Group>
              {leads && (
                <SettleForm
                  key={chosen.id}
                  roundId={round.id}
                  opinion={chosen}
                  opinions={opinions}
                  choices={choices}
                  onGo={({ kind, id }) => (kind === 'proposal' ? openThread(id) : goToDraft(id))}
                  onNext={next ? () => props.onChoose(next.id) : null}
                />
              )}
            </div>
            {chosen.anchor && (
              <OpinionInDraft states={comparison.states} anchor={chosen.anchor} onGoToDraft={goToDraft} />
            )}
          </>
        ) : (
          <p className={classes.hint}>{t('consultation.chooseOne')}</p>
        )}
      </div>
      {task === 'import' && (
        <ImportOpinions
          round={round}
          partyId={partyId === ALL ? null : partyId}
          onClose={() => setTask(null)}
        />
      )}
    </div>
  );
}

/** The chosen opinion stands in sight, though it was reached by going on from the one before. */
function showInList(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

function SettledBadge({ opinion }: { readonly opinion: OpinionView }) {
  const { t } = useTranslation();
  if (opinion.joinedTo !== null)
    return <span className={classes.muted}>{t('consultation.joined', { number: opinion.joinedTo })}</span>;
  return (
    <Group gap="xs" mt={4}>
      <Badge
        variant={opinion.settlement ? 'light' : 'default'}
        radius="sm"
        size="sm"
        className={classes.badge}
      >
        {t(`consultation.settlement.${opinion.settlement ?? 'open'}`)}
      </Badge>
      {opinion.answers.length > 0 && (
        <span className={classes.muted}>{t('consultation.linked', { count: opinion.answers.length })}</span>
      )}
    </Group>
  );
}
