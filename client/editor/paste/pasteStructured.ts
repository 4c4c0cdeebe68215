import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import i18next from 'i18next';
import { showNotice } from '../../components/notices/noticeStore';
import { pasteNotes } from './pasteNotes';
import { readClipboard } from './readClipboard';
import { insertPasted, readPastedBlocks } from './readPastedBlocks';

/** What a clipboard holds, and what ProseMirror made of it. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
  readonly slice: Slice;
}

/**
 * Pastes what shows the structure of a plan as that, and says so where pictures had to stay behind; a page without structure goes to `pasteAsEver`
 * without what Word and web pages put round its words. False where nothing was done.
 */
export function pasteStructured(
  editor: Editor,
  { html, text, slice }: Pasted,
  pasteAsEver: (html: string) => void,
): boolean {
  if (pasteNotes(editor, slice)) return true;
  const { settings } = editor.storage.computedTexts.liveTexts.sources();
  const page = html ? readClipboard(html) : null;
  const pasted = readPastedBlocks(page?.marked ?? '', text, editor.schema, settings.numberingScheme);
  if (pasted && insertPasted(editor, pasted)) {
    if (pasted.leftOut > 0)
      showNotice({ tone: 'fine', title: i18next.t('writingHelp.pastedWithout', { count: pasted.leftOut }) });
    return true;
  }
  if (page) pasteAsEver(page.html);
  return page !== null;
}
