import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../shared/protocol/api';
import type { PartyView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import classes from './consultation.module.css';

/**
 * An opinion being written: on some words or on the whole text. With `parties` it is entered for one of them, and the form stays for the next
 * that this department gave on its paper.
 */
export function OpinionForm(props: {
  readonly roundId: string;
  readonly anchor: Anchor | null;
  readonly parties?: readonly PartyView[];
  /** The one of them that is chosen from the start; null makes the lead choose. */
  readonly partyId?: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { give } = useRoundActions(props.roundId);
  const { anchor, parties } = props;
  const [text, setText] = useState('');
  const [wording, setWording] = useState('');
  const [partyId, setPartyId] = useState<string | null>(props.partyId ?? null);
  const [author, setAuthor] = useState('');
  const [onWords, setOnWords] = useState('');
  const wordingField = useRef<HTMLTextAreaElement>(null);
  const quoteField = useRef<HTMLTextAreaElement>(null);
  const quote = anchor?.quote ?? onWords.trim();
  const proposed = wording.trim() === quote ? '' : wording;
  const complete = (text.trim() !== '' || proposed.trim() !== '') && (!parties || partyId !== null);
  const done = ({ placed }: { readonly placed: boolean }) => {
    const title = !placed && quote !== '' ? t('consultation.notPlaced') : t('consultation.entered');
    if (parties || !placed) showNotice({ tone: 'fine', title });
    if (!parties) return props.onClose();
    for (const clear of [setText, setWording, setOnWords]) clear('');
    quoteField.current?.focus();
  };
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ text, wording: proposed, anchor, quote, partyId, author }, { onSuccess: done });
      }}
    >
      <Stack gap="xs">
        {!parties && <p className={classes.quote}>{anchor?.quote ?? t('consultation.wholeText')}</p>}
        {parties && (
          <>
            <Select
              label={t('consultation.unit')}
              data={parties.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t('consultation.chooseUnit')}
              value={partyId}
              allowDeselect={false}
              searchable
              onChange={setPartyId}
            />
            <TextInput
              label={t('consultation.person')}
              value={author}
              maxLength={50}
              onChange={(event) => setAuthor(event.currentTarget.value)}
            />
            <Textarea
              ref={quoteField}
              label={t('consultation.onWords')}
              description={t('consultation.onWordsHint')}
              value={onWords}
              maxLength={2000}
              autosize
              minRows={1}
              maxRows={6}
              onChange={(event) => setOnWords(event.currentTarget.value)}
            />
          </>
        )}
        <Textarea
          label={t('consultation.opinionLabel')}
          placeholder={t('consultation.opinionPlaceholder')}
          value={text}
          maxLength={5000}
          autosize
          minRows={2}
          maxRows={8}
          autoFocus={!parties}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {quote !== '' && (!anchor || anchor.from < anchor.to) && (
          <>
            <Textarea
              ref={wordingField}
              label={t('consultation.wordingLabel')}
              placeholder={quote}
              value={wording}
              maxLength={5000}
              autosize
              minRows={1}
              maxRows={8}
              onChange={(event) => setWording(event.currentTarget.value)}
            />
            {wording === '' && (
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes.fromOriginal}
                onClick={() => {
                  setWording(quote);
                  wordingField.current?.focus();
                }}
              >
                {t('consultation.fromOriginal')}
              </Button>
            )}
          </>
        )}
        <FailureAlert title={t('consultation.giveFailed')} error={give.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="compact-md" onClick={props.onClose}>
            {t(parties ? 'consultation.entryDone' : 'common.cancel')}
          </Button>
          <Button type="submit" size="compact-md" loading={give.isPending} disabled={!complete}>
            {t(parties ? 'consultation.enterOpinion' : 'consultation.submitOpinion')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
