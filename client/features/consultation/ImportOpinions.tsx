import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../../shared/protocol/consultationApi';
import { consultationPath, useRoundActions } from '../../api/consultations';
import { uploadFile } from '../../api/uploadFile';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { useReturnFocus } from '../../components/useReturnFocus';
import { chooseFile } from '../importExport/chooseFile';

/** Takes the comments and tracked changes of a Word file as a department's opinions. */
export function ImportOpinions(props: {
  readonly round: ConsultationView;
  /** The department that is chosen from the start; null makes the lead choose. */
  readonly partyId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const { round } = props;
  const { refresh } = useRoundActions(round.id);
  const [partyId, setPartyId] = useState(props.partyId);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const upload = async (file: File) => {
    setPending(true);
    setFailure(null);
    try {
      if (partyId === null) return;
      const path = `${consultationPath(round.id)}/opinions/import?${new URLSearchParams({ partyId })}`;
      const done = await uploadFile<{ opinions: number; placed: number }>(
        path,
        file,
        () => {},
        new AbortController().signal,
      );
      await refresh();
      showNotice({ tone: 'fine', title: t('consultation.imported', done) });
      props.onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('consultation.import')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text c="var(--gn-muted)">{t('consultation.importText')}</Text>
        <Select
          label={t('consultation.unit')}
          data={round.parties.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('consultation.chooseUnit')}
          value={partyId}
          allowDeselect={false}
          searchable
          onChange={setPartyId}
        />
        <FailureAlert title={t('consultation.importFailed')} error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={pending}
            disabled={partyId === null}
            onClick={() => chooseFile('.docx', (file) => void upload(file))}
          >
            {t('consultation.importChoose')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
