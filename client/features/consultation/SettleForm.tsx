import { Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpinionAnswer, SETTLEMENTS, type Settlement } from '../../../shared/consultation/opinion';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { AnswerPicker } from './AnswerPicker';
import type { AnswerChoice } from './listAnswers';

const OPEN = 'open';
const NONE = 'none';

/** How one opinion is settled: 采纳, 部分采纳 or 不采纳 with a reason, or together with one that says the same. */
export function SettleForm(props: {
  readonly roundId: string;
  readonly opinion: OpinionView;
  readonly opinions: readonly OpinionView[];
  /** The changes that may answer it. */
  readonly choices: readonly AnswerChoice[];
  readonly onGo: (answer: OpinionAnswer) => void;
  /** Goes on to the next opinion that waits; null when none does. */
  readonly onNext: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { opinion, opinions, onNext } = props;
  const { settle } = useRoundActions(props.roundId);
  const [settlement, setSettlement] = useState<Settlement | typeof OPEN>(opinion.settlement ?? OPEN);
  const [reason, setReason] = useState(opinion.reason);
  const [joinedTo, setJoinedTo] = useState(opinion.joinedId ?? NONE);
  const [answers, setAnswers] = useState(opinion.answers);
  const joins = joinedTo !== NONE;
  const needsReason = !joins && (settlement === 'partly' || settlement === 'declined');
  const isMain = opinions.some(({ joinedId }) => joinedId === opinion.id);
  const others = opinions.filter(({ id, joinedId }) => id !== opinion.id && joinedId === null);
  const decided = joins || settlement !== OPEN;
  const save = (next: (() => void) | null) =>
    settle.mutate(
      {
        opinionId: opinion.id,
        settlement: settlement === OPEN ? null : settlement,
        reason,
        joinedTo: joins ? joinedTo : null,
        answers: [...answers],
      },
      {
        onSuccess: () => {
          showNotice({ tone: 'fine', title: t('consultation.saved', { number: opinion.number }) });
          next?.();
        },
      },
    );
  return (
    <Stack gap="sm" mt="md">
      <SegmentedControl
        value={settlement}
        disabled={joins}
        onChange={(value) => setSettlement(value as Settlement | typeof OPEN)}
        data={[...SETTLEMENTS, OPEN].map((value) => ({
          value,
          label: t(`consultation.settlement.${value as Settlement | typeof OPEN}`),
        }))}
      />
      {!joins && (
        <Textarea
          label={t(needsReason ? 'consultation.reason' : 'consultation.reasonOptional')}
          description={needsReason ? t('consultation.reasonMissing') : undefined}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {!isMain && others.length > 0 && (
        <Select
          label={t('consultation.joinTo')}
          value={joinedTo}
          allowDeselect={false}
          searchable
          data={[
            { value: NONE, label: t('consultation.joinNone') },
            ...others.map(({ id, number, department, text, wording }) => ({
              value: id,
              label: t('consultation.joinChoice', {
                number,
                department,
                text: (text || wording).slice(0, 30),
              }),
            })),
          ]}
          onChange={(value) => setJoinedTo(value ?? NONE)}
        />
      )}
      <AnswerPicker
        choices={props.choices}
        ownBlock={opinion.anchor?.blockId ?? null}
        answers={answers}
        onChange={setAnswers}
        onGo={props.onGo}
      />
      <FailureAlert title={t('consultation.saveFailed')} error={settle.error} />
      <Group justify="flex-end" gap="xs">
        <Button
          variant={onNext && decided ? 'default' : 'filled'}
          loading={settle.isPending}
          disabled={needsReason && reason.trim() === ''}
          onClick={() => save(null)}
        >
          {t('consultation.save')}
        </Button>
        {onNext && decided && (
          <Button
            loading={settle.isPending}
            disabled={needsReason && reason.trim() === ''}
            onClick={() => save(onNext)}
          >
            {t('consultation.saveNext')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
