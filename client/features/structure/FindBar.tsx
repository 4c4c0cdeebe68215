import '../../i18n/laterTexts';
import { ActionIcon, Button, Checkbox, Paper, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintAtom } from '../../../shared/plan/inlineText';
import { atomPrinter } from '../../../shared/plan/printedText';
import { onBlocksDrawn } from '../../editor/distantBlocks/blocksDrawn';
import { type FindOptions, findMatches, nextBehind, nextFrom } from '../../editor/find/findMatches';
import { type Replaced, replaceMatches } from '../../editor/find/replaceMatches';
import { revealMatch } from '../../editor/find/revealMatch';
import { hideMatches, showMatches } from '../../editor/find/showMatches';
import { useRested } from '../../editor/useRested';
import classes from './structure.module.css';

interface Props {
  readonly editor: Editor;
  readonly replacing: boolean;
  readonly writable: boolean;
  readonly onClose: () => void;
}

const readDocument = (editor: Editor) => editor.state.doc;

/** 查找和替换 over the whole plan, tables included. Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ editor, replacing, writable, onClose }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(() => selectedWords(editor));
  const [words, setWords] = useState('');
  const [exact, setExact] = useState(false);
  const [current, setCurrent] = useState(0);
  const [result, setResult] = useState<Replaced | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const body = useRested(editor, readDocument, Object.is);
  const found = findMatches(body, query, { exact }, shownBy(editor));
  const at = found.length === 0 ? -1 : Math.min(current, found.length - 1);

  useEffect(() => {
    const show = () => {
      if (body === editor.state.doc) showMatches(editor.view, found, at);
    };
    show();
    return onBlocksDrawn(editor.view, show);
  });
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    return hideMatches;
  }, []);
  const search = (next: string, nextExact: boolean) => {
    setQuery(next);
    setResult(null);
    setExact(nextExact);
    const places = findShown(editor, next, { exact: nextExact });
    const index = nextFrom(places, editor.state.selection.from);
    setCurrent(index);
    revealMatch(editor, places[index]);
  };
  const go = (step: 1 | -1) => {
    const places = findShown(editor, query, { exact });
    if (places.length === 0) return;
    const index = (at + step + places.length) % places.length;
    setCurrent(index);
    revealMatch(editor, places[index]);
  };
  const replace = (all: boolean) => {
    const places = findShown(editor, query, { exact });
    const one = places[Math.max(0, at)];
    const wanted = { query, exact };
    if (all) setResult(replaceMatches(editor, places, words, wanted));
    else if (one) {
      const { kept } = replaceMatches(editor, [one], words, wanted);
      setResult(kept > 0 ? { replaced: 0, kept } : null);
      const rest = findShown(editor, query, { exact });
      const left = rest.length - (places.length - 1);
      const index = nextBehind(rest, one, words.length, left);
      setCurrent(index);
      revealMatch(editor, rest[index]);
    }
    // Without a place left the buttons go dead, and with them the keys.
    if (findShown(editor, query, { exact }).length === 0) field.current?.focus({ preventScroll: true });
  };
  const close = useCallback(() => {
    onClose();
    editor.commands.focus(null, { scrollIntoView: false });
  }, [editor, onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <Paper
      className={classes.find}
      role="search"
      aria-label={t('writingHelp.find.title')}
      onKeyDown={onKeyDown}
    >
      <div className={classes.findRow}>
        <TextInput
          className={classes.findField}
          size="sm"
          data-autofocus
          ref={field}
          placeholder={t('writingHelp.find.what')}
          aria-label={t('writingHelp.find.what')}
          value={query}
          onChange={(event) => search(event.currentTarget.value, exact)}
        />
        <output className={classes.findCount}>
          {query !== '' && t('writingHelp.find.count', { at: at + 1, count: found.length })}
        </output>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('writingHelp.find.previous')}
          onClick={() => go(-1)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('writingHelp.find.next')}
          onClick={() => go(1)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={close}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {replacing && (
        <div className={classes.findRow}>
          <TextInput
            className={classes.findField}
            size="sm"
            placeholder={t('writingHelp.find.by')}
            aria-label={t('writingHelp.find.by')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button variant="default" size="compact-md" disabled={at < 0} onClick={() => replace(false)}>
            {t('writingHelp.find.replace')}
          </Button>
          <Button variant="default" size="compact-md" disabled={at < 0} onClick={() => replace(true)}>
            {t('writingHelp.find.replaceAll')}
          </Button>
        </div>
      )}
      {result && (
        <Text role="status" size="xs" c="var(--gn-muted)">
          {result.replaced > 0 && t('writingHelp.find.replaced', { count: result.replaced })}
          {result.kept > 0 && t('writingHelp.find.kept', { count: result.kept })}
        </Text>
      )}
      {query !== '' && (replacing || found.length === 0) && (
        <Text size="xs" c="var(--gn-muted)">
          {t('writingHelp.find.elsewhere')}
        </Text>
      )}
      <div className={classes.findRow}>
        <Checkbox
          size="xs"
          label={t('writingHelp.find.exact')}
          checked={exact}
          onChange={(event) => search(query, event.currentTarget.checked)}
        />
        {!replacing && writable && (
          <Button
            variant="subtle"
            size="compact-xs"
            ml="auto"
            onClick={() => editor.storage.editorDialogs.open?.('replace')}
          >
            {t('writingHelp.find.replaceMode')}
          </Button>
        )}
      </div>
    </Paper>
  );
}

/** What the chips of the plan show now. */
function shownBy(editor: Editor): PrintAtom {
  const { doc, labels } = editor.storage.computedTexts.liveTexts.sources();
  return atomPrinter(doc, labels);
}

const findShown = (editor: Editor, query: string, options: FindOptions) =>
  findMatches(editor.state.doc, query, options, shownBy(editor));

function selectedWords(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection;
  return $from.sameParent($to) ? editor.state.doc.textBetween(from, to) : '';
}
