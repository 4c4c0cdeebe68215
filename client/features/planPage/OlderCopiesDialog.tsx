import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../api/session';
import { type OlderCopies, readOlderCopies } from '../../collab/olderCopies';
import type { PlanConnection } from '../../collab/planConnection';
import { CopyButton } from '../../components/CopyButton';

interface Props {
  readonly planId: string;
  /** In step with the server. */
  readonly connection: PlanConnection;
}

/** Offers the words that an older program kept on this computer and never uploaded; they stay until somebody says that they may go. */
export function OlderCopiesDialog({ planId, connection }: Props) {
  const { t } = useTranslation();
  const userId = useUser().id;
  const [copies, setCopies] = useState<OlderCopies | null>(null);
  useEffect(() => {
    let wanted = true;
    void readOlderCopies({ planId, userId, wordsBeyond: connection.wordsBeyond }).then((read) => {
      if (read.words === '') void read.discard();
      else if (wanted) setCopies(read);
    });
    return () => {
      wanted = false;
    };
  }, [planId, userId, connection]);
  if (!copies) return null;
  const close = () => setCopies(null);
  return (
    <Modal
      opened
      onClose={close}
      title={t('planRights.olderTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text>{t('planRights.olderText')}</Text>
        <Textarea value={copies.words} readOnly autosize minRows={3} maxRows={12} />
        <Group justify="flex-end">
          <CopyButton text={copies.words} label={t('planRights.refusedCopy')} />
          <Button
            onClick={() => {
              close();
              void copies.discard();
            }}
          >
            {t('planRights.olderDone')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
