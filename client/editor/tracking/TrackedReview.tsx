import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndoNotice } from '../showUndoNotice';
import { useRested } from '../useRested';
import { readTracked, sameTracked } from './readTracked';
import { TrackedDecisions } from './TrackedDecisions';
import { useCaretBehindBreaks } from './useCaretBehindBreaks';
import { useTrackedColours } from './useTrackedColours';
import { useTrackedHint } from './useTrackedHint';

const read = (editor: Editor) => readTracked(editor.state.doc);

/** What the page knows of tracked changes: their colours, who made them, what was not tracked; and how they are decided. */
export function TrackedReview({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const tracked = useRested(editor, read, sameTracked);
  useTrackedColours(tracked.people);
  useTrackedHint(editor);
  useCaretBehindBreaks(editor);
  useEffect(() => {
    const { trackChanges } = editor.storage;
    trackChanges.onUntracked = () =>
      showUndoNotice(editor, {
        title: t('trackedReview.untracked'),
        text: t('trackedReview.untrackedText'),
        undo: t('trackedReview.undo'),
      });
    return () => {
      trackChanges.onUntracked = null;
    };
  }, [editor, t]);
  return tracked.changes > 0 && <TrackedDecisions editor={editor} tracked={tracked} />;
}
