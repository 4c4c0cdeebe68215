import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES } from '../../../shared/plan/stages';
import { ApiError } from '../../api/ApiError';
import { useUpdatePlan } from '../../api/plans';
import { useFreeze } from '../../api/versions';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useStageName } from '../../components/useStageName';

/** What the dialog starts from: a stage to freeze as, `own` for one still to be named, null to keep the stage. */
export type FreezePreset = { readonly stage: string | null | 'own' };

const OWN = 'own';
const NONE = 'none';

/** Asks what a version is called and why, and freezes the plan as it is now; owners may enter a stage with it. */
export function FreezeDialog(props: {
  readonly planId: string;
  readonly preset: FreezePreset;
  /** Whether a stage may be chosen. */
  readonly staged: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const stageName = useStageName();
  const freeze = useFreeze(props.planId);
  const update = useUpdatePlan(props.planId);
  const [choice, setChoice] = useState(props.preset.stage ?? NONE);
  const [ownStage, setOwnStage] = useState('');
  const [label, setLabel] = useState('');
  const [reason, setReason] = useState('');
  const [despiteErrors, setDespiteErrors] = useState('');
  const [onlyStage, setOnlyStage] = useState(false);
  const stage = choice === NONE ? null : choice === OWN ? ownStage.trim() : choice;
  const hasErrors = freeze.error instanceof ApiError && freeze.error.code === 'conflict';
  const renames = onlyStage && stage !== null;
  const complete = stage === null ? label.trim() !== '' : stage !== '';
  const done = (title: string) => {
    showNotice({ tone: 'fine', title });
    props.onClose();
  };
  const submit = () => {
    if (renames)
      update.mutate(
        { stage },
        { onSuccess: () => done(t('versions.stageChanged', { stage: stageName(stage) })) },
      );
    else
      freeze.mutate(
        { stage, label, reason, despiteErrors },
        {
          onSuccess: () => done(t('versions.frozen', { name: label.trim() || stageName(stage ?? '') })),
        },
      );
  };
  const stages = [
    ...STAGES.map(({ label: value }) => ({ value, label: stageName(value) })),
    { value: OWN, label: t('versions.stageOwn') },
    { value: NONE, label: t('versions.stageNone') },
  ];
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('versions.freezeTitle')}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) submit();
        }}
      >
        <Stack gap="sm">
          <Text c="var(--gn-muted)">{t('versions.freezeText')}</Text>
          {props.staged && (
            <Select
              label={t('versions.stage')}
              data={stages}
              value={choice}
              allowDeselect={false}
              onChange={(value) => {
                setChoice(value ?? NONE);
                freeze.reset();
              }}
            />
          )}
          {choice === OWN && (
            <TextInput
              label={t('versions.stageOwnName')}
              value={ownStage}
              maxLength={30}
              required
              data-autofocus
              onChange={(event) => setOwnStage(event.currentTarget.value)}
            />
          )}
          {!renames && (
            <>
              <TextInput
                label={t(stage === null ? 'versions.label' : 'versions.labelOptional')}
                placeholder={t('versions.labelPlaceholder')}
                value={label}
                maxLength={60}
                required={stage === null}
                data-autofocus={stage === null || undefined}
                onChange={(event) => setLabel(event.currentTarget.value)}
              />
              <Textarea
                label={t('versions.reason')}
                placeholder={t('versions.reasonPlaceholder')}
                value={reason}
                maxLength={1000}
                autosize
                minRows={2}
                maxRows={6}
                data-autofocus={stage !== null || undefined}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          {props.staged && stage !== null && (
            <Checkbox
              label={t('versions.onlyStage')}
              checked={onlyStage}
              onChange={(event) => setOnlyStage(event.currentTarget.checked)}
            />
          )}
          <FailureAlert title={t('versions.freezeFailed')} error={freeze.error ?? update.error} />
          {hasErrors && !renames && (
            <Textarea
              label={t('versions.despiteErrors')}
              description={t('versions.despiteErrorsHint')}
              value={despiteErrors}
              maxLength={500}
              autosize
              minRows={2}
              onChange={(event) => setDespiteErrors(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={freeze.isPending || update.isPending}
              disabled={!complete || (hasErrors && !renames && despiteErrors.trim() === '')}
            >
              {t(renames ? 'common.save' : 'versions.freeze')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
