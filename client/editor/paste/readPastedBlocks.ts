import type { Editor, JSONContent } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { nanoid } from 'nanoid';
import type { UndoManager } from 'yjs';
import { DEEPEST_LEVEL } from '../../../shared/schema/extensions/heading';
import type { LevelFormat } from '../../../shared/schema/settings';
import { inferStructure } from '../../../shared/text/inferStructure';
import { readHtmlSource } from '../../../shared/text/readHtmlSource';
import { readSource } from '../../../shared/text/readSource';
import type { SourceDocument } from '../../../shared/text/source';
import { sheetSource } from '../../../shared/xlsx/sheetSource';
import { readPastedGrid } from '../tables/readPastedGrid';
import { isTabbedRange } from './tabbedRange';

/**
 * What was pasted as blocks of a plan with this numbering scheme; null where it shows no structure, or where something of it would be lost.
 * Levels go by the form of their numbers: （一） has the level that it has in this plan.
 */
export function readPastedBlocks(
  html: string,
  text: string,
  schema: Schema,
  scheme: readonly LevelFormat[],
): readonly Node[] | null {
  const grid = !html && isTabbedRange(text) ? readPastedGrid('', text) : null;
  const source = html ? readHtmlSource(html) : grid ? sheetSource(grid) : readSource(text);
  return readBlocks(source, schema, scheme);
}

/** What a source holds as blocks of a plan with this numbering scheme; null as in `readPastedBlocks`. */
export function readBlocks(
  source: SourceDocument,
  schema: Schema,
  scheme: readonly LevelFormat[],
): readonly Node[] | null {
  const { document, losses } = inferStructure(source, { newId: () => nanoid(12) });
  const content = document.body.content ?? [];
  const isStructured = content.some(({ type, attrs }) => type !== 'paragraph' || attrs?.level);
  if (!isStructured || losses.length > 0 || document.settings.coverLetter) return null;
  const level = levelMap(document.settings.numberingScheme, scheme);
  return content.map((block) => schema.nodeFromJSON(adapt(block, level)));
}

/** Puts blocks in the place of the selection, as one step of undo; words at the edges join the line they come into. */
export function insertPasted(editor: Editor, blocks: readonly Node[]): void {
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  const joins = (block: Node | undefined) =>
    block?.type.name === 'paragraph' &&
    block.attrs.level === null &&
    editor.state.selection.$from.parent.content.size > 0;
  const slice = new Slice(Fragment.from([...blocks]), joins(blocks[0]) ? 1 : 0, joins(blocks.at(-1)) ? 1 : 0);
  const { $from } = editor.state.selection;
  const transaction = editor.state.tr;
  if ($from.parent.content.size === 0 && editor.state.selection.empty) {
    transaction.replaceWith($from.before(), $from.after(), slice.content);
    const end = transaction.doc.resolve($from.before() + slice.content.size);
    transaction.setSelection(TextSelection.near(end, -1));
  } else transaction.replaceSelection(slice);
  editor.view.dispatch(transaction.scrollIntoView());
  undo?.undoManager.stopCapturing();
}

function levelMap(from: readonly LevelFormat[], to: readonly LevelFormat[]): (level: number) => number {
  const same = (one: LevelFormat | undefined, other: LevelFormat) =>
    one?.numerals === other.numerals && one.before === other.before && one.after === other.after;
  const levels = from.map((format, index) => {
    const found = to.findIndex((other) => same(format, other));
    return found < 0 ? index + 1 : found + 1;
  });
  return (level) => Math.min(DEEPEST_LEVEL, levels[level - 1] ?? level);
}

/** Levels of this plan, no labels as evidence (they were never this plan's), and no second title. */
function adapt(block: JSONContent, level: (level: number) => number): JSONContent {
  const attrs = {
    ...block.attrs,
    ...(typeof block.attrs?.level === 'number' && { level: level(block.attrs.level) }),
    ...(block.attrs && 'importedLabel' in block.attrs && { importedLabel: null }),
  };
  const content = block.content?.map((child) => adapt(child, level));
  if (block.type === 'title' || block.type === 'subtitle')
    return { type: 'paragraph', attrs: { align: 'center', indent: false }, ...(content && { content }) };
  return { ...block, attrs, ...(content && { content }) };
}
