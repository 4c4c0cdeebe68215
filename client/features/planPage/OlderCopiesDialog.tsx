import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenLocalCopy } from '../../collab/localCopy';
import { type OlderCopies, readOlderCopies } from '../../collab/olderCopies';
import type { PlanConnection } from '../../collab/planConnection';
import { CopyButton } from '../../components/CopyButton';

interface Props {
  /** The names of the copies that there may be. */
  readonly names: readonly string[];
  readonly open: OpenLocalCopy;
  /** In step with the server. */
  readonly connection: PlanConnection;
}

/** Offers the words that an older program kept on this computer and never uploaded; they stay until somebody says that they may go. */
export function OlderCopiesDialog({ names, open, connection }: Props) {
  const { t } = useTranslation();
  const [copies, setCopies] = useState<OlderCopies | null>(null);
  useEffect(() => {
    let wanted = true;
    void readOlderCopies({ names, open, wordsBeyond: connection.wordsBeyond }).then((read) => {
      if (read.words === '') void read.discard();
      else if (wanted) setCopies(read);
    });
    return () => {
      wanted = false;
    };
  }, [names, open, connection]);
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
