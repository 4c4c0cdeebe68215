import { Button } from '@mantine/core';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView, PersonView } from '../../../shared/protocol/api';
import { useUser } from '../../api/session';
import { useReply, useUpdateThread } from '../../api/threads';
import { showNotice } from '../../components/notices/noticeStore';
import { usePersonColours } from '../../components/personColours';
import { useFailureText } from '../../components/useFailureText';
import { AssignForm } from './AssignForm';
import { Author } from './Author';
import { ChangeWords } from './ChangeWords';
import { CommentForm } from './CommentForm';
import { CommentWords } from './CommentWords';
import classes from './comments.module.css';
import { Duty } from './Duty';
import type { PlacedThread } from './orderThreads';
import { ProposalActions } from './ProposalActions';
import proposalClasses from './proposals.module.css';
import { ThreadMenu } from './ThreadMenu';
import type { WordsAround } from './wordsAround';

interface Props {
  readonly planId: string;
  readonly thread: PlacedThread;
  readonly active: boolean;
  readonly commentable: boolean;
  readonly writable: boolean;
  /** The members of the plan. */
  readonly people: readonly PersonView[];
  readonly onJump: (threadId: string) => void;
  /** What stands around a thread's words now. */
  readonly readAround: (threadId: string) => WordsAround | null;
}

/** One thread: the words it stands on, what was said, and what can be done with it. */
export const ThreadCard = memo(function ThreadCard(props: Props) {
  const { planId, thread, active, commentable, writable, people, onJump } = props;
  const user = useUser();
  const [assigning, setAssigning] = useState(false);
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const [replying, setReplying] = useState(false);
  const reply = useReply(planId);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <article className={classes.card} data-active={active || undefined} ref={card}>
      <ThreadHead thread={thread} onJump={onJump} readAround={props.readAround} />
      {thread.orphaned && <p className={classes.hint}>{t('comments.orphaned')}</p>}
      {thread.comments.map((comment) => (
        <CommentWords
          key={comment.id}
          planId={planId}
          threadId={thread.id}
          comment={comment}
          introduced={opensProposal(thread, comment)}
          own={commentable && comment.author.id === user.id}
          people={people}
        />
      ))}
      <Duty thread={thread} />
      {assigning && (
        <AssignForm planId={planId} thread={thread} people={people} onDone={() => setAssigning(false)} />
      )}
      {replying ? (
        <CommentForm
          placeholder={t('comments.replyPlaceholder')}
          submitWords={t('comments.reply')}
          failureTitle={t('comments.replyFailed')}
          people={people}
          onSubmit={async (text, mentions) => {
            await reply.mutateAsync({ threadId: thread.id, text, mentions });
            setReplying(false);
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        commentable &&
        !assigning && (
          <Actions planId={planId} thread={thread} writable={writable}>
            <ThreadMenu planId={planId} thread={thread} onAssign={() => setAssigning(true)} />
            {!thread.resolved && (
              <Button size="compact-xs" variant="subtle" onClick={() => setReplying(true)}>
                {t('comments.reply')}
              </Button>
            )}
          </Actions>
        )
      )}
    </article>
  );
});

/** The explanation that came with a proposal, right below its author's name. */
function opensProposal({ proposal, createdAt }: PlacedThread, comment: CommentView): boolean {
  return proposal !== null && comment.createdAt === createdAt;
}

/** What the thread stands on: the words and, for a proposal, what they should be. */
function ThreadHead({ thread, onJump, readAround }: Pick<Props, 'thread' | 'onJump' | 'readAround'>) {
  const { t } = useTranslation();
  const colourOf = usePersonColours();
  const { proposal, author } = thread;
  if (thread.quote === null) return <p className={classes.hint}>{t('comments.wholePlan')}</p>;
  if (!proposal)
    return (
      <button
        type="button"
        className={classes.quote}
        title={t('comments.jump')}
        disabled={thread.orphaned}
        onClick={() => onJump(thread.id)}
      >
        {thread.quote}
      </button>
    );
  return (
    <>
      <Author person={author} moment={thread.createdAt} />
      <button
        type="button"
        className={proposalClasses.change}
        style={{ '--proposal': colourOf(author.id) } as React.CSSProperties}
        title={t('comments.jump')}
        disabled={thread.orphaned}
        onClick={() => onJump(thread.id)}
      >
        <ChangeWords
          change={proposal.change}
          original={proposal.original}
          around={proposal.state === 'open' ? readAround(thread.id) : null}
        />
      </button>
      <Settlement thread={thread} />
    </>
  );
}

function Settlement({ thread: { proposal, settledBy } }: Pick<Props, 'thread'>) {
  const { t } = useTranslation();
  if (!proposal || proposal.state === 'open') return null;
  const { state, acceptedText, reason } = proposal;
  const words = state === 'accepted' && acceptedText !== null ? 'acceptedChanged' : state;
  return (
    <p className={proposalClasses.settled} data-state={state}>
      {t(`proposals.state.${words}`, { name: settledBy?.name ?? '', reason: reason ?? '' })}
      {acceptedText}
    </p>
  );
}

function Actions(props: Pick<Props, 'planId' | 'thread' | 'writable'> & { readonly children: ReactNode }) {
  const { planId, thread, writable, children } = props;
  const { t } = useTranslation();
  const user = useUser();
  const failureText = useFailureText();
  const resolve = useUpdateThread(planId);
  if (thread.proposal)
    return (
      <ProposalActions
        planId={planId}
        id={thread.id}
        proposal={thread.proposal}
        writable={writable}
        own={thread.author.id === user.id}
      >
        {children}
      </ProposalActions>
    );
  const settle = () =>
    resolve.mutate(
      { threadId: thread.id, resolved: !thread.resolved },
      {
        onError: (error) =>
          showNotice({ tone: 'error', title: t('comments.resolveFailed'), text: failureText(error) }),
      },
    );
  return (
    <div className={classes.actions}>
      {children}
      <Button size="compact-xs" variant="subtle" color="gray" loading={resolve.isPending} onClick={settle}>
        {t(thread.resolved ? 'comments.reopen' : 'comments.resolve')}
      </Button>
    </div>
  );
}
