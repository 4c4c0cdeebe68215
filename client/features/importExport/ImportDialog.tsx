import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FailureAlert } from '../../components/FailureAlert';
import { FoundContents } from './FoundContents';
import { LossReport } from './LossReport';
import type { Import, ImportState } from './useImport';

/** Shows how an import goes, then what it could not understand, or why it failed. */
export function ImportDialog({ importing }: { readonly importing: Import }) {
  const { t } = useTranslation();
  const { state } = importing;
  const titles: Readonly<Record<ImportState['step'], string>> = {
    idle: '',
    asking: t('importExport.tracked'),
    running: t('importExport.importing'),
    failed: t('importExport.title'),
    done: t('importExport.done'),
  };
  return (
    <Modal
      opened={state.step !== 'idle'}
      onClose={importing.close}
      title={titles[state.step]}
      size={state.step === 'done' && state.result.losses.length > 0 ? 720 : 560}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {state.step === 'asking' && <Asking file={state.file} importing={importing} />}
      {state.step === 'running' && <Running state={state} onCancel={importing.close} />}
      {state.step === 'failed' && <Failed state={state} importing={importing} />}
      {state.step === 'done' && <Done state={state} onClose={importing.close} />}
    </Modal>
  );
}

type At<Step extends ImportState['step']> = Extract<ImportState, { readonly step: Step }>;

function Asking({ file, importing }: { readonly file: File; readonly importing: Import }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Text style={{ overflowWrap: 'anywhere' }}>{t('importExport.trackedWords', { file: file.name })}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={importing.close}>
          {t('common.cancel')}
        </Button>
        <Button variant="default" onClick={() => importing.decide(file, 'propose')}>
          {t('importExport.trackedPropose')}
        </Button>
        <Button onClick={() => importing.decide(file, 'accept')} data-autofocus>
          {t('importExport.trackedAccept')}
        </Button>
      </Group>
    </Stack>
  );
}

function Running({ state, onCancel }: { readonly state: At<'running'>; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const percent = Math.round(state.sent * 100);
  const reading = percent === 100;
  const words = reading
    ? t('importExport.reading')
    : t('importExport.sending', { file: state.fileName, percent });
  return (
    <Stack gap="md">
      <Text role="status" style={{ overflowWrap: 'anywhere' }}>
        {words}
      </Text>
      <Progress value={percent} animated={reading} aria-label={t('importExport.importing')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Failed({ state, importing }: { readonly state: At<'failed'>; readonly importing: Import }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <FailureAlert title={t('importExport.importFailed', { file: state.fileName })} error={state.error} />
      <Text c="var(--gn-muted)">{t('importExport.importKept')}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={importing.close}>
          {t('common.close')}
        </Button>
        <Button onClick={importing.choose} data-autofocus>
          {t('importExport.chooseAnother')}
        </Button>
      </Group>
    </Stack>
  );
}

function Done({ state, onClose }: { readonly state: At<'done'>; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id, losses, threads, contents, titled } = state.result;
  return (
    <Stack gap="md">
      <Text>
        {losses.length === 0
          ? t('importExport.lossless')
          : t('importExport.losses', { count: losses.length })}
      </Text>
      <FoundContents contents={contents} />
      {!titled && <Text>{t('importExport.untitled')}</Text>}
      {contents.coverLetter && <Text c="var(--gn-muted)">{t('importExport.letterPlace')}</Text>}
      {threads > 0 && <Text>{t('importExport.broughtThreads', { count: threads })}</Text>}
      {losses.length > 0 && <LossReport losses={losses} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('importExport.stay')}
        </Button>
        <Button onClick={() => navigate(`/plans/${id}`)} data-autofocus>
          {t('importExport.openPlan')}
        </Button>
      </Group>
    </Stack>
  );
}
