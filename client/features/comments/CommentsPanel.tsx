import { Button, SegmentedControl } from '@mantine/core';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../api/members';
import { useUser } from '../../api/session';
import { LoadFailure } from '../../components/LoadFailure';
import { BulkMenu } from './BulkMenu';
import classes from './comments.module.css';
import { FilterBar } from './FilterBar';
import { filterThreads, NO_FILTER } from './filterThreads';
import { NewProposal } from './NewProposal';
import { NewThread } from './NewThread';
import { PanelTools } from './PanelTools';
import { ThreadCard } from './ThreadCard';
import type { Comments } from './useComments';
import { wordsAround } from './wordsAround';

interface Props {
  readonly comments: Comments;
  readonly commentable: boolean;
  readonly writable: boolean;
  readonly manages: boolean;
}

/** How many cards stand in the list at first, and how many come more at a time: a thousand at once would hold the page up. */
const PAGE = 50;

/** The comments beside the paper: those still open or those resolved, in the order of the text. */
export const CommentsPanel = memo(function CommentsPanel(props: Props) {
  const { comments, commentable, writable, manages } = props;
  const { t } = useTranslation();
  const user = useUser();
  const people = useMembers(comments.planId).data;
  const names = useMemo(() => people?.map((member) => member.user) ?? [], [people]);
  const [shown, setShown] = useState<'open' | 'resolved'>('open');
  const [filter, setFilter] = useState(NO_FILTER);
  const [filtering, setFiltering] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const { open, resolved, activeId, draft, chapters } = comments;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (draft) setShown('open');
    // A thread is followed to its list when it becomes the active one, not when it is resolved under one's hands.
    if (draft || followed.current === activeId) return;
    const isHere = ({ id }: { readonly id: string }) => id === activeId;
    const list = open.some(isHere) ? 'open' : resolved.some(isHere) ? 'resolved' : null;
    if (activeId !== null && list === null) return;
    followed.current = activeId;
    if (list) setShown(list);
  }, [activeId, draft, open, resolved]);
  const { editor } = comments;
  const readAround = useCallback((id: string) => wordsAround(editor.state.doc, id), [editor]);
  const threads = useMemo(
    () => filterThreads(comments[shown], filter, chapters, user.id),
    [comments, shown, filter, chapters, user.id],
  );
  const activeAt = threads.findIndex(({ id }) => id === activeId);
  const visible = threads.slice(0, Math.max(limit, activeAt + PAGE / 2));
  const filtered = Object.values(filter).some((value) => value !== null);
  const emptyWords = filtered
    ? 'emptyFiltered'
    : shown === 'resolved'
      ? 'emptyResolved'
      : commentable
        ? 'empty'
        : 'emptyReader';
  return (
    <aside className={classes.panel} aria-label={t('comments.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('comments.title')}</h2>
      </div>
      <PanelTools
        comments={comments}
        threads={threads}
        commentable={commentable}
        manages={manages}
        filtering={filtering}
        filtered={filtered}
        onFiltering={setFiltering}
      >
        <SegmentedControl
          size="xs"
          value={shown}
          onChange={(value) => setShown(value as 'open' | 'resolved')}
          data={[
            { value: 'open', label: t('comments.filterOpen', { count: open.length }) },
            { value: 'resolved', label: t('comments.filterResolved', { count: resolved.length }) },
          ]}
        />
        {writable && shown === 'open' && <BulkMenu planId={comments.planId} threads={threads} />}
      </PanelTools>
      {filtering && <FilterBar comments={comments} filter={filter} onFilter={setFilter} />}
      <div className={classes.list}>
        {draft?.kind === 'comment' && (
          <NewThread
            key={JSON.stringify(draft)}
            anchor={draft.anchor}
            words={draft.words}
            comments={comments}
            people={names}
          />
        )}
        {draft?.kind === 'proposal' && (
          <NewProposal
            key={JSON.stringify(draft)}
            planId={comments.planId}
            draft={draft.proposal}
            onDone={(threadId) => {
              comments.endDraft();
              comments.activate(threadId);
              if (threadId === null) comments.editor.view.focus();
            }}
          />
        )}
        {comments.failure ? (
          <LoadFailure title={t('comments.loadFailed')} error={comments.failure} onRetry={comments.retry} />
        ) : (
          threads.length === 0 &&
          !draft &&
          !comments.loading && <p className={classes.empty}>{t(`comments.${emptyWords}`)}</p>
        )}
        {visible.map((thread) => (
          <ThreadCard
            key={thread.id}
            planId={comments.planId}
            thread={thread}
            active={thread.id === activeId}
            commentable={commentable}
            writable={writable}
            people={names}
            onJump={comments.jump}
            readAround={readAround}
          />
        ))}
        {visible.length < threads.length && (
          <Button
            className={classes.more}
            size="compact-sm"
            variant="subtle"
            onClick={() => setLimit(visible.length + PAGE)}
          >
            {t('comments.showMore', { count: threads.length - visible.length })}
          </Button>
        )}
      </div>
    </aside>
  );
});
