import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusedUpdate } from '../../../shared/protocol/messages';
import type { PlanConnection } from '../../collab/planConnection';
import { CopyButton } from '../../components/CopyButton';

interface Props {
  readonly refused: RefusedUpdate;
  readonly connection: PlanConnection;
}

/** A change was not taken: says why, offers the words that only this computer has, then loads the server's version. */
export function RefusedDialog({ refused, connection }: Props) {
  const { t } = useTranslation();
  const words = connection.wordsBeyond(connection.ydoc);
  const reset = async () => {
    await connection.discardLocalCopy();
    window.location.reload();
  };
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} title={t('planRights.refusedTitle')} size="lg">
      <Stack gap="sm">
        <Text>{t(`planRights.refusedReason.${refused.reason}`)}</Text>
        <Text>{t('planRights.refusedNext')}</Text>
        {words ? (
          <Textarea value={words} readOnly autosize minRows={3} maxRows={12} />
        ) : (
          <Text c="var(--gn-muted)">{t('planRights.refusedNoWords')}</Text>
        )}
        <Group justify="flex-end">
          {words && <CopyButton text={words} label={t('planRights.refusedCopy')} />}
          <Button onClick={() => void reset()}>{t('planRights.refusedReload')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
