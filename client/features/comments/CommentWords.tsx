import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView, PersonView } from '../../../shared/protocol/api';
import { useDeleteComment, useEditComment } from '../../api/threads';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useOnDemand } from '../../components/useOnDemand';
import { Author } from './Author';
import { CommentForm } from './CommentForm';
import classes from './comments.module.css';
import { splitMentions } from './mentions';

interface Props {
  readonly planId: string;
  readonly threadId: string;
  readonly comment: CommentView;
  /** Its author and time stand above it already. */
  readonly introduced: boolean;
  /** Whether the reader wrote it and may rewrite or delete it. */
  readonly own: boolean;
  readonly people: readonly PersonView[];
}

/** What one person said, and when. */
export function CommentWords({ planId, threadId, comment, introduced, own, people }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { mounted, opened: deleting, setOpened: setDeleting } = useOnDemand();
  const edit = useEditComment(planId);
  const remove = useDeleteComment(planId);
  if (editing)
    return (
      <CommentForm
        placeholder={t('comments.placeholder')}
        submitWords={t('comments.save')}
        failureTitle={t('comments.editFailed')}
        initial={comment.text}
        people={people}
        onSubmit={async (text, mentions) => {
          await edit.mutateAsync({ threadId, commentId: comment.id, text, mentions });
          setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <div className={classes.comment}>
      {!introduced && <Author person={comment.author} moment={comment.createdAt} />}
      <p className={classes.words}>
        {splitMentions(comment.text, comment.mentions).map(({ text, person }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
          person ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
        {comment.editedAt && <span className={classes.edited}> {t('comments.edited')}</span>}
      </p>
      {own && (
        <span className={classes.own}>
          <ActionIcon
            size={22}
            variant="subtle"
            color="gray"
            aria-label={t('comments.edit')}
            title={t('comments.edit')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={22}
            variant="subtle"
            color="gray"
            aria-label={t('comments.delete')}
            title={t('comments.delete')}
            onClick={() => setDeleting(true)}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </span>
      )}
      {mounted && (
        <ConfirmDialog
          opened={deleting}
          confirmation={{
            title: t('comments.deleteTitle'),
            text: t('comments.deleteText'),
            action: t('comments.delete'),
            failed: t('comments.deleteFailed'),
          }}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate({ threadId, commentId: comment.id }, { onSuccess: () => setDeleting(false) })
          }
          onClose={() => setDeleting(false)}
        />
      )}
    </div>
  );
}
