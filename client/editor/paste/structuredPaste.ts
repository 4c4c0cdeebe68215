import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { scriptPart } from '../../components/scriptPart';
import type { Pasted } from './pasteStructured';
import { isTabbedRange } from './tabbedRange';

/** Reads HTML on its own, and is large. */
const READING = scriptPart(() => import('./pasteStructured'));

/** A line that opens with a number as plans have them, or with 附件 or 专栏. */
const LABELLED =
  /^\s*(第[一二三四五六七八九十百零\d]+[章节篇]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|附件|专栏)/mu;
const HEADING = /<h[1-6][\s>]/i;
/** What the editor itself wrote to the clipboard. */
const OWN = 'data-pm-slice';

/**
 * Text with typed numbers and tables, from Word, WPS, Excel, a web page or as plain text, become headings, numbered paragraphs and tables of this
 * plan with the roles of their columns; styling stays behind. Lines become notes among notes. What shows no structure is pasted as ever.
 */
export const StructuredPaste = Extension.create({
  name: 'structuredPaste',
  // Behind tables, which take what is pasted into their cells.
  priority: 90,
  addProseMirrorPlugins() {
    const { editor } = this;
    let asEver = false;
    return [
      new Plugin({
        key: new PluginKey('structuredPaste'),
        props: {
          handlePaste(view, event, slice) {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (asEver) return false;
            const { $from } = view.state.selection;
            const areNotes = $from.parent.type.name === 'noteItem' && slice.content.childCount > 1;
            if (html.includes(OWN) && !areNotes) return false;
            const isTable = html ? /<table[\s>]/i.test(html) : isTabbedRange(text);
            const isHeading = $from.parent.content.size === 0 && HEADING.test(html) && LABELLED.test(text);
            const isText = isHeading || (text.trim().includes('\n') && (html !== '' || LABELLED.test(text)));
            const isAmongBlocks = $from.depth === 1 || $from.node(-1).type.name === 'box';
            if (!areNotes && (!isAmongBlocks || !(isTable || isText))) return false;
            void paste(editor, { html, text, slice }, (page) => {
              asEver = true;
              try {
                if (page) view.pasteHTML(page, event);
                else view.pasteText(text, event);
              } finally {
                asEver = false;
              }
            });
            return true;
          },
        },
      }),
    ];
  },
});

async function paste(editor: Editor, pasted: Pasted, pasteAsEver: (html: string) => void): Promise<void> {
  const part = await READING.fetch().catch(() => null);
  if (editor.isDestroyed) return;
  if (!part?.pasteStructured(editor, pasted, pasteAsEver)) pasteAsEver(pasted.html);
}
