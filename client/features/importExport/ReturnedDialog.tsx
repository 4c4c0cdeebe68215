import '../../i18n/laterTexts';
import { Button, Group, Modal, Progress, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnedView } from '../../../shared/protocol/returned';
import { FailureAlert } from '../../components/FailureAlert';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useReturned } from './useReturned';

interface Props {
  readonly planId: string;
  readonly file: File;
  readonly onClose: () => void;
}

/** Takes a returned Word file into the plan and reports what it brought. */
export function ReturnedDialog({ planId, file, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const state = useReturned(planId, file);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exchange.returnedTitle')}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {state.step === 'running' && (
          <>
            <Text role="status" style={{ overflowWrap: 'anywhere' }}>
              {t('exchange.returnedReading', { file: file.name })}
            </Text>
            <Progress
              value={state.sent * 100}
              animated={state.sent === 1}
              aria-label={t('exchange.returnedTitle')}
            />
          </>
        )}
        {state.step === 'failed' && (
          <FailureAlert title={t('importExport.importFailed', { file: file.name })} error={state.error} />
        )}
        {state.step === 'done' && <Report brought={state.result} />}
        <Group justify="flex-end">
          <Button variant={state.step === 'done' ? 'filled' : 'default'} onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Report({ brought }: { readonly brought: ReturnedView }) {
  const { t } = useTranslation();
  const { comments, replies, proposals, known } = brought;
  const rows = [
    { name: t('exchange.returnedProposals'), count: proposals },
    { name: t('exchange.returnedComments'), count: comments },
    { name: t('exchange.returnedReplies'), count: replies },
    { name: t('exchange.returnedKnown'), count: known },
  ];
  if (proposals + comments + replies + known === 0) return <Text>{t('exchange.returnedNothing')}</Text>;
  return (
    <>
      <Text>{t('exchange.returnedDone')}</Text>
      <Table withRowBorders>
        <Table.Tbody>
          {rows.map(({ name, count }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{count}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
