import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../shared/protocol/api';
import { FailureAlert } from '../../components/FailureAlert';
import { MentionList } from './MentionList';
import { mentionChoices, mentionedIn } from './mentions';

interface Props {
  readonly placeholder: string;
  readonly submitWords: string;
  readonly failureTitle: string;
  /** The words, and the members that they name with @. */
  readonly onSubmit: (text: string, mentions: string[]) => Promise<unknown>;
  readonly onCancel: () => void;
  /** Whom the words may name with @; nobody without it. */
  readonly people?: readonly PersonView[];
  readonly initial?: string;
}

/** A box for a comment or a reply; when sending fails the words stay in it. Ctrl+Enter sends, Escape gives up an empty box. */
export function CommentForm(props: Props) {
  const { placeholder, submitWords, failureTitle, onSubmit, onCancel, people = [], initial = '' } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    setFailure(null);
    try {
      await onSubmit(text, mentionedIn(text, people));
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  const choices = mentionChoices(text, people);
  const [moved, setMoved] = useState(0);
  const at = choices.length > 0 ? moved % choices.length : 0;
  const rewrite = (words: string) => {
    setText(words);
    setMoved(0);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const choice = choices[at];
    if (choice && choosesMention(event)) {
      event.preventDefault();
      if (event.key === 'ArrowDown') setMoved(at + 1);
      else if (event.key === 'ArrowUp') setMoved(at + choices.length - 1);
      else rewrite(choice.completed);
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    if (event.key === 'Escape' && !text.trim()) onCancel();
  };
  return (
    <Stack gap={8}>
      <Textarea
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        data-autofocus
        ref={(element) => {
          if (element && field.current !== element) {
            element.focus({ preventScroll: true });
            element.setSelectionRange(element.value.length, element.value.length);
          }
          field.current = element;
        }}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => rewrite(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <MentionList choices={choices} at={at} onChoose={rewrite} />
      <FailureAlert title={failureTitle} error={failure} />
      <Group gap={8} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="compact-sm"
          disabled={!text.trim()}
          loading={sending}
          title={t('comments.shortcut')}
          onClick={() => void send()}
        >
          {submitWords}
        </Button>
      </Group>
    </Stack>
  );
}

/** While names are offered, the arrows go through them and Enter or Tab takes one; Ctrl+Enter sends as always. */
function choosesMention({ key, ctrlKey, metaKey }: React.KeyboardEvent): boolean {
  return ['ArrowDown', 'ArrowUp', 'Enter', 'Tab'].includes(key) && !ctrlKey && !metaKey;
}
