import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReply, useResolveThread } from '../../api/threads';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { CommentForm } from './CommentForm';
import { CommentWords } from './CommentWords';
import classes from './comments.module.css';
import type { PlacedThread } from './orderThreads';

interface Props {
  readonly planId: string;
  readonly thread: PlacedThread;
  readonly active: boolean;
  readonly commentable: boolean;
  readonly onJump: (threadId: string) => void;
}

/** One thread: the words it stands on, what was said, and what can be done with it. */
export function ThreadCard({ planId, thread, active, commentable, onJump }: Props) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const card = useRef<HTMLElement>(null);
  const [replying, setReplying] = useState(false);
  const reply = useReply(planId);
  const resolve = useResolveThread(planId);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const settle = () =>
    resolve.mutate(
      { threadId: thread.id, resolved: !thread.resolved },
      {
        onError: (error) =>
          showNotice({ tone: 'error', title: t('comments.resolveFailed'), text: failureText(error) }),
      },
    );
  return (
    <article className={classes.card} data-active={active || undefined} ref={card}>
      {thread.quote === null ? (
        <p className={classes.hint}>{t('comments.wholePlan')}</p>
      ) : (
        <button
          type="button"
          className={classes.quote}
          title={t('comments.jump')}
          disabled={thread.orphaned}
          onClick={() => onJump(thread.id)}
        >
          {thread.quote}
        </button>
      )}
      {thread.orphaned && <p className={classes.hint}>{t('comments.orphaned')}</p>}
      {thread.comments.map((comment) => (
        <CommentWords key={comment.id} comment={comment} />
      ))}
      {replying ? (
        <CommentForm
          placeholder={t('comments.replyPlaceholder')}
          submitWords={t('comments.reply')}
          failureTitle={t('comments.replyFailed')}
          onSubmit={async (text) => {
            await reply.mutateAsync({ threadId: thread.id, text });
            setReplying(false);
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        commentable && (
          <div className={classes.actions}>
            {!thread.resolved && (
              <Button size="compact-xs" variant="subtle" onClick={() => setReplying(true)}>
                {t('comments.reply')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={resolve.isPending}
              onClick={settle}
            >
              {t(thread.resolved ? 'comments.reopen' : 'comments.resolve')}
            </Button>
          </div>
        )
      )}
    </article>
  );
}
