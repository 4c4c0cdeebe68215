import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../shared/protocol/proposals';
import { ATOM } from '../../../shared/review/atom';
import {
  useAcceptProposals,
  useDeclineProposals,
  useReopenProposals,
  useWithdrawProposals,
} from '../../api/proposals';
import { FailureAlert } from '../../components/FailureAlert';
import { noteAcceptance } from './acceptanceUndo';
import { ATOM_SIGN, Difference } from './ChangeWords';
import { CommentForm } from './CommentForm';
import classes from './comments.module.css';
import proposalClasses from './proposals.module.css';

interface Props {
  readonly planId: string;
  readonly id: string;
  readonly proposal: ProposalView;
  readonly writable: boolean;
  /** Whether it is this person's own. */
  readonly own: boolean;
  readonly children: React.ReactNode;
}

/** What an editor decides about a proposal, and its author may take back. `children` are the card's other actions. */
export function ProposalActions({ planId, id, proposal, writable, own, children }: Props) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'decline' | 'rewrite' | null>(null);
  const [current, setCurrent] = useState<string | null | undefined>(undefined);
  const accept = useAcceptProposals(planId);
  const decline = useDeclineProposals(planId);
  const withdraw = useWithdrawProposals(planId);
  const reopen = useReopenProposals(planId);
  const wanted = proposedText(proposal);

  const acceptAs = async (choice: { text?: string; expected?: string } = {}) => {
    const { accepted, changed } = await noteAcceptance(
      accept.mutateAsync({ proposals: [{ id, ...choice }] }),
    );
    setCurrent(changed[0]?.current);
    if (accepted.length > 0) setMode(null);
  };
  const takeBack = async () => setCurrent((await reopen.mutateAsync({ ids: [id] })).changed[0]?.current);
  const error = accept.error ?? withdraw.error ?? reopen.error;

  if (mode === 'decline')
    return (
      <CommentForm
        placeholder={t('proposals.reasonPlaceholder')}
        submitWords={t('proposals.decline')}
        failureTitle={t('proposals.settleFailed')}
        onSubmit={async (reason) => {
          await decline.mutateAsync({ ids: [id], reason });
          setMode(null);
        }}
        onCancel={() => setMode(null)}
      />
    );
  if (mode === 'rewrite')
    return (
      <RewriteForm
        initial={wanted ?? ''}
        error={accept.error}
        pending={accept.isPending}
        onSubmit={(text) =>
          void acceptAs({ text, ...(typeof current === 'string' && { expected: current }) })
        }
        onCancel={() => setMode(null)}
      />
    );
  return (
    <>
      {current !== undefined && (
        <div className={proposalClasses.conflict} role="alert">
          <strong>{t(current === null ? 'proposals.gone' : 'proposals.changed')}</strong>
          {current !== null && (
            <dl>
              <dt>{t('proposals.originally')}</dt>
              <dd>{show(proposal.original)}</dd>
              <dt>{t('proposals.now')}</dt>
              <dd>{show(current)}</dd>
              {wanted !== null && (
                <>
                  <dt>{t('proposals.wouldRead')}</dt>
                  <dd>
                    <Difference before={current} after={wanted} />
                  </dd>
                </>
              )}
            </dl>
          )}
        </div>
      )}
      <FailureAlert title={t('proposals.settleFailed')} error={error} />
      <div className={classes.actions}>
        {children}
        {proposal.state === 'open' && own && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ ids: [id] })}
          >
            {t('proposals.withdraw')}
          </Button>
        )}
        {proposal.state === 'open' && writable && (
          <>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setMode('decline')}>
              {t('proposals.decline')}
            </Button>
            {wanted !== null && current !== null && (
              <Button size="compact-xs" variant="subtle" onClick={() => setMode('rewrite')}>
                {t('proposals.acceptChanged')}
              </Button>
            )}
            {current !== null && (
              <Button
                size="compact-xs"
                loading={accept.isPending}
                onClick={() =>
                  void acceptAs(current === undefined ? {} : { expected: current }).catch(() => {})
                }
              >
                {t(current === undefined ? 'proposals.accept' : 'proposals.acceptAnyway')}
              </Button>
            )}
          </>
        )}
        {(proposal.state === 'accepted' || proposal.state === 'declined') && writable && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={reopen.isPending}
            onClick={() => void takeBack().catch(() => {})}
          >
            {t(proposal.state === 'accepted' ? 'proposals.undo' : 'comments.reopen')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The words that would stand in place of the anchored ones; null where whole rows or removals are proposed. */
function proposedText({ change, original }: ProposalView): string | null {
  switch (change.type) {
    case 'words':
      return change.replacement;
    case 'insert':
      return change.side === 'after' ? original + change.words : change.words + original;
    case 'addBlocks':
      return change.blocks.join('\n');
    default:
      return null;
  }
}

const show = (text: string) => text.replaceAll(ATOM, ATOM_SIGN);

function RewriteForm(props: {
  readonly initial: string;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onSubmit: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(show(props.initial));
  return (
    <div className={proposalClasses.rewrite}>
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        label={t('proposals.acceptAs')}
        value={text}
        ref={(element) => element?.focus({ preventScroll: true })}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FailureAlert title={t('proposals.settleFailed')} error={props.error} />
      <div className={classes.actions}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="compact-xs"
          loading={props.pending}
          onClick={() => props.onSubmit(text.replaceAll(ATOM_SIGN, ATOM))}
        >
          {t('proposals.accept')}
        </Button>
      </div>
    </div>
  );
}
