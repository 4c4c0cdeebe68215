import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATOM } from '../../../shared/review/atom';
import { useCreateProposal } from '../../api/proposals';
import { FailureAlert } from '../../components/FailureAlert';
import { ATOM_SIGN, Difference } from './ChangeWords';
import classes from './comments.module.css';
import type { ProposalDraft } from './proposalDraft';
import { proposalRequest } from './proposalRequest';
import proposalClasses from './proposals.module.css';

interface Props {
  readonly planId: string;
  readonly draft: ProposalDraft;
  /** Called with the thread of the proposal that was made; null when it was given up. */
  readonly onDone: (threadId: string | null) => void;
}

/** The card on which somebody writes what the words should be; what differs shows while one writes. */
export function NewProposal({ planId, draft, onDone }: Props) {
  const { t } = useTranslation();
  const original = draft.type === 'words' ? draft.block.slice(draft.from, draft.to) : '';
  const [text, setText] = useState(original.replaceAll(ATOM, ATOM_SIGN));
  const [cells, setCells] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const create = useCreateProposal(planId);
  const rewritten = text
    .replaceAll(ATOM_SIGN, ATOM)
    .replaceAll(/\s*\n\s*/g, draft.type === 'words' ? '' : '\n');
  const request = proposalRequest(draft, rewritten, cells);
  const send = async () => {
    if (!request || create.isPending) return;
    try {
      onDone((await create.mutateAsync({ ...request, note })).id);
    } catch {
      // Shown below, from the mutation itself.
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === 'Enter' && draft.type === 'words') event.preventDefault();
  };
  return (
    <section className={classes.card} data-active aria-label={t('proposals.add')} ref={showFromTop}>
      <Stack gap={8}>
        {draft.type === 'words' ? (
          <Difference before={original} after={rewritten} />
        ) : (
          <>
            <p className={proposalClasses.what}>{t(`proposals.${draft.type}.what`)}</p>
            <blockquote className={classes.quote}>{draft.quote}</blockquote>
          </>
        )}
        {(draft.type === 'words' || draft.type === 'addBlocks') && (
          <Textarea
            autosize
            minRows={2}
            maxRows={12}
            maxLength={5000}
            label={t(draft.type === 'words' ? 'proposals.shouldRead' : 'proposals.newBlocks')}
            description={original.includes(ATOM) ? t('proposals.atomHint', { sign: ATOM_SIGN }) : undefined}
            value={text}
            ref={(element) => element?.focus({ preventScroll: true })}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
        {draft.type === 'addRow' &&
          draft.columns.map(({ id, name }) => (
            <TextInput
              key={id}
              size="xs"
              label={name}
              value={cells[id] ?? ''}
              onChange={(event) => setCells({ ...cells, [id]: event.currentTarget.value })}
            />
          ))}
        <Textarea
          autosize
          minRows={1}
          maxRows={6}
          maxLength={5000}
          placeholder={t('proposals.notePlaceholder')}
          aria-label={t('proposals.notePlaceholder')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
              void send();
          }}
        />
        <FailureAlert title={t('proposals.failed')} error={create.error} />
        <Group gap={8} justify="flex-end">
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onDone(null)}>
            {t('common.cancel')}
          </Button>
          <Button
            size="compact-sm"
            disabled={!request}
            loading={create.isPending}
            title={t('comments.shortcut')}
            onClick={() => void send()}
          >
            {t('proposals.submit')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

/** A card that is to be written on stands in sight. */
function showFromTop(card: HTMLElement | null): void {
  card?.parentElement?.scrollTo({ top: 0 });
}
