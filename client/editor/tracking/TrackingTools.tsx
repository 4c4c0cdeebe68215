import { Button, Tooltip } from '@mantine/core';
import { IconPencilBolt } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../components/lazyPart';
import { scriptPart } from '../../components/scriptPart';
import { showUndoNotice } from '../showUndoNotice';
import { useRested } from '../useRested';
import { readTracked, sameTracked } from './readTracked';
import { useTrackedColours } from './useTrackedColours';
import { useTrackedHint } from './useTrackedHint';

const WRITING = scriptPart(() => import('./trackTransaction'));
const Decisions = lazyPart(() => import('./TrackedDecisions').then((part) => part.TrackedDecisions));
const keepSelection = (event: React.MouseEvent) => event.preventDefault();
const read = (editor: Editor) => readTracked(editor.state.doc);

/** The switch of tracked mode, and what is decided about tracked changes: the one at the caret, one person's, or all. */
export function TrackingTools({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [active, setActive] = useState(editor.storage.trackChanges.writing !== null);
  const tracked = useRested(editor, read, sameTracked);
  useTrackedColours(tracked.people);
  useTrackedHint(editor);
  useEffect(() => {
    const { trackChanges } = editor.storage;
    trackChanges.onUntracked = () =>
      showUndoNotice(editor, {
        title: t('tracking.untracked'),
        text: t('tracking.untrackedText'),
        undo: t('tracking.undo'),
      });
    return () => {
      trackChanges.onUntracked = null;
    };
  }, [editor, t]);
  const focus = () => editor.commands.focus(null, { scrollIntoView: false });
  const toggle = async () => {
    const writing = active ? null : ((await WRITING.ask())?.trackedWriting ?? null);
    editor.storage.trackChanges.writing = writing;
    setActive(writing !== null);
    focus();
  };
  return (
    <>
      <Tooltip label={t('tracking.hint')}>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'subtle'}
          color={active ? 'official' : 'gray'}
          leftSection={<IconPencilBolt size={16} aria-hidden />}
          aria-pressed={active}
          onMouseDown={keepSelection}
          onClick={() => void toggle()}
        >
          {t('tracking.mode')}
        </Button>
      </Tooltip>
      {tracked.changes > 0 && <Decisions editor={editor} tracked={tracked} />}
    </>
  );
}
