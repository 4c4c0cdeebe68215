import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../shared/protocol/api';
import { useCreateThread } from '../../api/threads';
import { CommentForm } from './CommentForm';
import classes from './comments.module.css';
import type { Comments } from './useComments';

/** The card on which a new comment is written; the server puts its anchor into the text. */
export function NewThread({ anchor, comments }: { readonly anchor: Anchor; readonly comments: Comments }) {
  const { t } = useTranslation();
  const create = useCreateThread(comments.planId);
  return (
    <div className={classes.card} data-active ref={(card) => card?.parentElement?.scrollTo({ top: 0 })}>
      <blockquote className={classes.quote}>{anchor.quote}</blockquote>
      <CommentForm
        placeholder={t('comments.placeholder')}
        submitWords={t('comments.submit')}
        failureTitle={t('comments.failed')}
        onSubmit={async (text) => {
          await create.mutateAsync({ text, anchor });
          comments.endDraft();
        }}
        onCancel={comments.endDraft}
      />
    </div>
  );
}
