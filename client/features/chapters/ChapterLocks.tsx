import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoManager } from 'yjs';
import { closedChapters, writersOf } from '../../../shared/schema/chapterLocks';
import { useUser } from '../../api/session';
import { showNotice } from '../../components/notices/noticeStore';
import { sharedDocOf } from '../../editor/chapterAssignments';
import { setGuard } from '../../editor/locks/chapterGuard';
import { createChapterGuard } from '../../editor/locks/createChapterGuard';
import { useAssignments } from './useAssignments';

/** Keeps the chapters that are locked for this person as they are, and says why. For people who write and do not own the plan. */
export function ChapterLocks({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const { name, office } = useUser();
  const assignments = useAssignments(editor);
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ydoc = sharedDocOf(editor);
    const ids = closedChapters(assignments, { name, office, isOwner: false });
    const words = (id: string) => {
      const writers = writersOf(assignments[id]);
      return writers ? t('chapterBoard.lockedFor', { writers }) : t('chapterBoard.lockedForOwners');
    };
    const onRefused = (id: string) => {
      const writers = writersOf(assignments[id]);
      showNotice({
        tone: 'fine',
        title: t('chapterBoard.refusedTitle'),
        text: writers ? t('chapterBoard.refusedBy', { writers }) : t('chapterBoard.refusedByOwners'),
      });
    };
    const closed = new Map([...ids].map((id) => [id, words(id)]));
    setGuard(ydoc, ids.size > 0 ? createChapterGuard(editor, ydoc, { closed, onRefused }) : null);
    if (ids.size > 0 || before.current.size > 0) editor.view.dispatch(editor.state.tr);
    // What was written in a chapter before it was locked can no longer be taken back.
    if ([...ids].some((id) => !before.current.has(id)))
      (yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager }).undoManager.clear();
    before.current = ids;
    return () => setGuard(ydoc, null);
  }, [editor, assignments, name, office, t]);
  return null;
}
