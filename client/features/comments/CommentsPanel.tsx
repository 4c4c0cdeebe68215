import { SegmentedControl } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/LoadFailure';
import { BulkMenu } from './BulkMenu';
import classes from './comments.module.css';
import { NewProposal } from './NewProposal';
import { NewThread } from './NewThread';
import { ThreadCard } from './ThreadCard';
import type { Comments } from './useComments';

interface Props {
  readonly comments: Comments;
  readonly commentable: boolean;
  readonly writable: boolean;
}

/** The comments beside the paper: those still open or those resolved, in the order of the text. */
export const CommentsPanel = memo(function CommentsPanel({ comments, commentable, writable }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'open' | 'resolved'>('open');
  const { open, resolved, activeId, draft } = comments;
  useEffect(() => {
    if (draft || open.some(({ id }) => id === activeId)) setShown('open');
    else if (resolved.some(({ id }) => id === activeId)) setShown('resolved');
  }, [activeId, draft, open, resolved]);
  const threads = comments[shown];
  const emptyWords = shown === 'resolved' ? 'emptyResolved' : commentable ? 'empty' : 'emptyReader';
  return (
    <aside className={classes.panel} aria-label={t('comments.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('comments.title')}</h2>
        <SegmentedControl
          size="xs"
          value={shown}
          onChange={(value) => setShown(value as 'open' | 'resolved')}
          data={[
            { value: 'open', label: t('comments.filterOpen', { count: open.length }) },
            { value: 'resolved', label: t('comments.filterResolved', { count: resolved.length }) },
          ]}
        />
        {writable && <BulkMenu planId={comments.planId} threads={open} />}
      </div>
      <div className={classes.list}>
        {draft?.kind === 'comment' && (
          <NewThread key={JSON.stringify(draft)} anchor={draft.anchor} comments={comments} />
        )}
        {draft?.kind === 'proposal' && (
          <NewProposal
            key={JSON.stringify(draft)}
            planId={comments.planId}
            draft={draft.proposal}
            onDone={comments.endDraft}
          />
        )}
        {comments.failure ? (
          <LoadFailure title={t('comments.loadFailed')} error={comments.failure} onRetry={comments.retry} />
        ) : (
          threads.length === 0 &&
          !draft &&
          !comments.loading && <p className={classes.empty}>{t(`comments.${emptyWords}`)}</p>
        )}
        {threads.map((thread) => (
          <ThreadCard
            key={thread.id}
            planId={comments.planId}
            thread={thread}
            active={thread.id === activeId}
            commentable={commentable}
            writable={writable}
            onJump={comments.jump}
          />
        ))}
      </div>
    </aside>
  );
});
