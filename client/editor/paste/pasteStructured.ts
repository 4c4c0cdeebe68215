import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { showNotice } from '../../components/notices/noticeStore';
import { readClipboard } from './readClipboard';
import { insertPasted, readPastedBlocks } from './readPastedBlocks';

/**
 * Pastes what shows the structure of a plan as that, and says so where pictures had to stay behind; a page without structure goes to `pasteAsEver`
 * without what Word and web pages put round its words. False where nothing was done.
 */
export function pasteStructured(
  editor: Editor,
  html: string,
  text: string,
  pasteAsEver: (html: string) => void,
): boolean {
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
