import type { Editor } from '@tiptap/react';
import i18next from 'i18next';
import { copyText } from '../../components/copyText';
import { showNotice } from '../../components/notices/noticeStore';
import { type ChapterStep, findChapter, stepTarget } from '../../editor/chapters';
import { moveChapter, shiftChapter } from '../../editor/moveChapter';
import { showUndoNotice } from '../../editor/showUndoNotice';
import { openMenu } from '../../editor/tables/popupMenu';
import { chapterWords } from './chapterWords';
import type { OutlineKey } from './outlineKey';

/** Moves a chapter one step among its siblings, and says so with a way back. */
function stepChapter(editor: Editor, id: string, step: ChapterStep): void {
  const chapter = findChapter(editor.state.doc, id);
  const target = chapter && stepTarget(editor.state.doc, chapter, step);
  if (target !== null) dropChapter(editor, id, target);
}

/** Moves a chapter before the block that has index `to`, and says so with a way back. */
export function dropChapter(editor: Editor, id: string, to: number): void {
  if (!moveChapter(editor, id, to)) return;
  const isTracking = editor.storage.trackChanges.writing !== null;
  showUndoNotice(editor, {
    title: i18next.t('structure.outline.moved'),
    ...(isTracking && { text: i18next.t('structure.outline.movedUntracked') }),
    undo: i18next.t('structure.outline.undo'),
  });
}

/** The address of a heading: it opens the plan there. */
function headingAddress(id: string): string {
  return `${window.location.origin}${window.location.pathname}#${encodeURIComponent(id)}`;
}

/** Moves or shifts a chapter as the arrow keys say. */
export function runOutlineKey(editor: Editor, id: string, key: OutlineKey): void {
  if (key === 'ArrowUp') stepChapter(editor, id, 'up');
  else if (key === 'ArrowDown') stepChapter(editor, id, 'down');
  else shiftChapter(editor, id, key === 'ArrowLeft' ? -1 : 1);
}

/** The menu of a line of the outline. */
export function openOutlineMenu(editor: Editor, id: string, writable: boolean, line: HTMLElement): void {
  const t = i18next.t;
  const words = chapterWords(editor, id).toLocaleString('en-US');
  const steps = [
    { label: t('structure.outline.up'), keys: 'Alt+↑', run: () => stepChapter(editor, id, 'up') },
    { label: t('structure.outline.down'), keys: 'Alt+↓', run: () => stepChapter(editor, id, 'down') },
    { label: t('structure.outline.promote'), keys: 'Alt+←', run: () => void shiftChapter(editor, id, -1) },
    { label: t('structure.outline.demote'), keys: 'Alt+→', run: () => void shiftChapter(editor, id, 1) },
  ];
  const copy = async () => {
    const copied = await copyText(headingAddress(id));
    showNotice({
      tone: copied ? 'fine' : 'error',
      title: t(copied ? 'structure.outline.linkCopied' : 'structure.outline.linkNotCopied'),
    });
  };
  openMenu(
    t('structure.outline.menu'),
    [
      { heading: t('planPage.words', { words }), items: writable ? steps : [] },
      { items: [{ label: t('structure.outline.copyLink'), run: () => void copy() }] },
    ],
    line.getBoundingClientRect(),
    () => line.focus(),
  );
}
