import { useTranslation } from 'react-i18next';
import type { Anchor, PersonView } from '../../../shared/protocol/api';
import { useCreateThread } from '../../api/threads';
import { CommentForm } from './CommentForm';
import classes from './comments.module.css';
import type { Comments } from './useComments';

interface Props {
  /** Null: on the plan as a whole. */
  readonly anchor: Anchor | null;
  /** What the comment begins with. */
  readonly words?: string | undefined;
  readonly comments: Comments;
  readonly people: readonly PersonView[];
}

/** The card on which a new comment is written; the server puts its anchor into the text. */
export function NewThread({ anchor, words = '', comments, people }: Props) {
  const { t } = useTranslation();
  const create = useCreateThread(comments.planId);
  return (
    <div className={classes.card} data-active ref={(card) => card?.parentElement?.scrollTo({ top: 0 })}>
      {anchor ? (
        <blockquote className={classes.quote}>{anchor.quote}</blockquote>
      ) : (
        <p className={classes.hint}>{t('comments.wholePlan')}</p>
      )}
      <CommentForm
        placeholder={t('comments.placeholder')}
        submitWords={t('comments.submit')}
        failureTitle={t('comments.failed')}
        people={people}
        initial={words}
        onSubmit={async (text, mentions) => {
          const { id } = await create.mutateAsync({ text, mentions, anchor });
          comments.endDraft();
          comments.activate(id);
        }}
        onCancel={() => {
          comments.endDraft();
          comments.editor.view.focus();
        }}
      />
    </div>
  );
}
