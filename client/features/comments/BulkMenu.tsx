import { ActionIcon, Menu, Modal } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAcceptProposals, useDeclineProposals } from '../../api/proposals';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { showNotice } from '../../components/notices/noticeStore';
import { noteAcceptance } from './acceptanceUndo';
import { CommentForm } from './CommentForm';
import type { PlacedThread } from './orderThreads';

interface Props {
  readonly planId: string;
  /** The open threads that the list shows. */
  readonly threads: readonly PlacedThread[];
}

/** Settles all proposals of the list at once, or those of one person. */
export function BulkMenu({ planId, threads }: Props) {
  const { t } = useTranslation();
  const [accepting, setAccepting] = useState<readonly string[]>([]);
  const [declining, setDeclining] = useState<readonly string[]>([]);
  const accept = useAcceptProposals(planId);
  const decline = useDeclineProposals(planId);
  const proposals = threads.filter(({ proposal }) => proposal?.state === 'open');
  const ids = proposals.map(({ id }) => id);
  const people = new Map(proposals.map(({ author }) => [author.id, author]));
  const acceptAll = async () => {
    const { accepted, changed } = await noteAcceptance(
      accept.mutateAsync({ proposals: accepting.map((id) => ({ id })) }),
    );
    setAccepting([]);
    showNotice({
      tone: 'fine',
      title: t('proposals.bulkDone', { count: accepted.length }),
      ...(changed.length > 0 && { text: t('proposals.bulkLeft', { count: changed.length }) }),
    });
  };
  return (
    <>
      {proposals.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('proposals.bulk')}
              title={t('proposals.bulk')}
            >
              <IconChecks size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAccepting(ids)}>
              {t('proposals.acceptAll')} ({ids.length})
            </Menu.Item>
            {people.size > 1 &&
              [...people.values()].map(({ id, name }) => {
                const own = proposals.filter(({ author }) => author.id === id).map((thread) => thread.id);
                return (
                  <Menu.Item key={id} onClick={() => setAccepting(own)}>
                    {t('proposals.acceptAllOf', { name, count: own.length })}
                  </Menu.Item>
                );
              })}
            <Menu.Item onClick={() => setDeclining(ids)}>{t('proposals.declineAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmDialog
        opened={accepting.length > 0}
        confirmation={{
          title: t('proposals.bulkTitle', { count: accepting.length }),
          text: t('proposals.bulkText', { count: accepting.length }),
          action: t('proposals.acceptAll'),
          harmless: true,
          failed: t('proposals.settleFailed'),
        }}
        pending={accept.isPending}
        error={accept.error}
        onConfirm={() => void acceptAll().catch(() => {})}
        onClose={() => setAccepting([])}
      />
      <Modal
        opened={declining.length > 0}
        onClose={() => setDeclining([])}
        title={t('proposals.bulkDeclineTitle', { count: declining.length })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CommentForm
          placeholder={t('proposals.reasonPlaceholder')}
          submitWords={t('proposals.decline')}
          failureTitle={t('proposals.settleFailed')}
          onSubmit={async (reason) => {
            await decline.mutateAsync({ ids: [...declining], reason });
            setDeclining([]);
          }}
          onCancel={() => setDeclining([])}
        />
      </Modal>
    </>
  );
}
