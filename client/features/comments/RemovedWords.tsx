import { Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRemovedWords } from '../../api/threads';
import { LoadFailure } from '../../components/LoadFailure';
import { useReturnFocus } from '../../components/useReturnFocus';
import { Author } from './Author';
import classes from './comments.module.css';

/** What was deleted and rewritten in the comments of a plan, for its owners. */
export function RemovedWords({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const removed = useRemovedWords(planId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('comments.removed')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={classes.hint}>{t('comments.removedHint')}</p>
      {removed.error && (
        <LoadFailure
          title={t('comments.loadFailed')}
          error={removed.error}
          onRetry={() => void removed.refetch()}
        />
      )}
      {removed.data?.length === 0 && <p>{t('comments.removedNone')}</p>}
      <Stack gap="xs" mt="sm">
        {removed.data?.map(({ action, person, words, at }) => (
          <article key={`${at} ${words}`} className={classes.card}>
            <Author person={person} moment={at} />
            <p className={classes.hint}>{t(`comments.removedAs.${action}`)}</p>
            <p className={classes.words}>{words}</p>
          </article>
        ))}
      </Stack>
    </Modal>
  );
}
