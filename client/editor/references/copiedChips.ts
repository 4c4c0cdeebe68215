import type { Editor } from '@tiptap/core';
import { type DOMOutputSpec, DOMSerializer, type Node } from '@tiptap/pm/model';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { BROKEN_REFERENCE } from '../../../shared/plan/printedText';
import { chipText } from '../nodeViews/chipTexts';

const CHIPS = ['valueRef', 'crossRef', 'noteRef', 'responsibility'];
/** Those that print what stands elsewhere in their plan; a note mark would print the number of another note. */
const CITING = 'span[data-type="valueRef"], span[data-type="crossRef"]';

/**
 * Chips that are copied carry the words they print, for Word, WPS and mail; here they become chips again, or those words where the plan they come into
 * has nothing that they cite (STR-40). Returns how to stop.
 */
export function carryChipWords(editor: Editor): () => void {
  const { view, schema } = editor;
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  const words = (chip: Node) => chipText(chip, editor.storage.computedTexts.liveTexts.sources()).text;
  const written = CHIPS.map((name) => {
    const write = nodes[name];
    return [name, (chip: Node) => [...((write?.(chip) ?? ['span']) as readonly unknown[]), words(chip)]];
  });
  const printLeaf = (leaf: Node) => {
    if (CHIPS.includes(leaf.type.name)) return words(leaf);
    return leaf.type.name === 'hardBreak' ? NEW_LINE : '';
  };
  view.setProps({
    clipboardSerializer: new DOMSerializer(
      { ...nodes, ...(Object.fromEntries(written) as Record<string, (chip: Node) => DOMOutputSpec>) },
      marks,
    ),
    clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, BETWEEN_BLOCKS, printLeaf),
    transformPastedHTML: (html) => (html.includes('data-type="') ? withoutStrangers(html, editor) : html),
  });
  return () => {
    if (!view.isDestroyed)
      view.setProps({
        clipboardSerializer: undefined,
        clipboardTextSerializer: undefined,
        transformPastedHTML: undefined,
      });
  };
}

const NEW_LINE = '\n';
const BETWEEN_BLOCKS = '\n\n';

/** A copied page with words in the place of the chips that cite what neither it nor this plan has. */
function withoutStrangers(html: string, editor: Editor): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const known = documentIndex(editor.state.doc).nodes;
  const brought = new Set(
    [...page.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.id),
  );
  const strangers = [...page.querySelectorAll<HTMLElement>(CITING)].filter(({ dataset, textContent }) => {
    const cited = readJson(dataset.table ?? dataset.target);
    const isHere = typeof cited !== 'string' || known.has(cited) || brought.has(cited);
    return !isHere && textContent && textContent !== BROKEN_REFERENCE;
  });
  for (const stranger of strangers) stranger.replaceWith(stranger.textContent ?? '');
  return strangers.length > 0 ? page.body.innerHTML : html;
}

/** What an attribute of a copied node says; null where somebody else wrote it. */
function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
