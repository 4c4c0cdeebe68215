import { SegmentedControl } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/LoadFailure';
import classes from './comments.module.css';
import { NewThread } from './NewThread';
import { ThreadCard } from './ThreadCard';
import type { Comments } from './useComments';

interface Props {
  readonly comments: Comments;
  readonly commentable: boolean;
}

/** The comments beside the paper: those still open or those resolved, in the order of the text. */
export const CommentsPanel = memo(function CommentsPanel({ comments, commentable }: Props) {
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
      </div>
      <div className={classes.list}>
        {draft && (
          <NewThread key={`${draft.blockId}/${draft.from}/${draft.to}`} anchor={draft} comments={comments} />
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
            onJump={comments.jump}
          />
        ))}
      </div>
    </aside>
  );
});
