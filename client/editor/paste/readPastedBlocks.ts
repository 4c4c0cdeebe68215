import type { Editor, JSONContent } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { nanoid } from 'nanoid';
import type { UndoManager } from 'yjs';
import { DEEPEST_LEVEL } from '../../../shared/schema/extensions/heading';
import type { LevelFormat } from '../../../shared/schema/settings';
import { computeTypedTotals } from '../../../shared/text/computeTypedTotals';
import { inferStructure } from '../../../shared/text/inferStructure';
import { readHtmlSource } from '../../../shared/text/readHtmlSource';
import { readSource } from '../../../shared/text/readSource';
import type { SourceDocument } from '../../../shared/text/source';
import { sheetSource } from '../../../shared/xlsx/sheetSource';
import { placeNotes } from '../insertNote';
import { readPastedGrid } from '../tables/readPastedGrid';
import { isTabbedRange } from './tabbedRange';

/** Blocks of a plan that were pasted. */
export interface PastedBlocks {
  readonly blocks: readonly Node[];
  /** Term notes, which go into the plan's list. */
  readonly notes: readonly Node[];
  /** Pictures that only their site or program has. */
  readonly leftOut: number;
}

/**
 * What was pasted as blocks of a plan with this numbering scheme; null where it shows no structure, or where words of it would be lost. Levels go
 * by the form of their numbers: （一） has the level that it has in this plan.
 */
export function readPastedBlocks(
  html: string,
  text: string,
  schema: Schema,
  scheme: readonly LevelFormat[],
): PastedBlocks | null {
  // Pictures that a plan keeps come along as they are.
  if (html.includes('plan-image')) return null;
  const grid = !html && isTabbedRange(text) ? readPastedGrid('', text) : null;
  const source = html ? readHtmlSource(html) : grid ? sheetSource(grid) : readSource(text);
  return readBlocks(source, schema, scheme);
}

/** What a source holds as blocks of a plan with this numbering scheme; null as in `readPastedBlocks`. */
export function readBlocks(
  source: SourceDocument,
  schema: Schema,
  scheme: readonly LevelFormat[],
): PastedBlocks | null {
  const { document, losses } = inferStructure(source, { newId: () => nanoid(12) });
  const content = document.body.content ?? [];
  const isStructured = content.some(({ type, attrs }) => type !== 'paragraph' || attrs?.level);
  const isWhole = losses.every((loss) => loss.text === '') && !document.settings.coverLetter;
  if (!isStructured || !isWhole) return null;
  const level = levelMap(document.settings.numberingScheme, scheme);
  const nodes = content.map((block) => schema.nodeFromJSON(adapt(computeTypedTotals(block), level)));
  const isList = ({ type }: Node) => type.name === 'noteList';
  return {
    blocks: nodes.filter((node) => !isList(node)),
    notes: nodes.filter(isList).flatMap(({ children }) => children),
    leftOut: losses.length,
  };
}

/**
 * Puts what was pasted in the place of the selection, as one step of undo; words at the edges join the line they come into, notes go into the plan's
 * list. False, without any change, where such blocks cannot stand.
 */
export function insertPasted(editor: Editor, { blocks, notes }: PastedBlocks): boolean {
  const { selection, tr: transaction } = editor.state;
  const { $from, empty } = selection;
  const around = $from.node($from.depth - 1);
  const content = Fragment.from([...blocks]);
  if (!blocks.every(({ type }) => around.type.contentMatch.matchType(type))) return false;
  const isInLine = $from.parent.content.size > 0;
  const joins = (block: Node | undefined) =>
    isInLine && block?.type.name === 'paragraph' && block.attrs.level === null;
  const [first, last] = [joins(blocks[0]), joins(blocks.at(-1))];
  let end: number;
  if (empty && !first && !last && isAtEdge($from)) {
    const from = $from.parentOffset === 0 ? $from.before() : $from.after();
    const to = isInLine ? from : $from.after();
    transaction.replaceWith(from, to, content);
    end = from + content.size;
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), -1));
  } else {
    transaction.replaceSelection(new Slice(content, first ? 1 : 0, last ? 1 : 0));
    end = transaction.selection.to;
  }
  if (notes.length > 0) placeNotes(transaction, notes, end);
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  editor.view.dispatch(transaction.scrollIntoView());
  undo?.undoManager.stopCapturing();
  return true;
}

const isAtEdge = ({ parentOffset, parent }: ResolvedPos) =>
  parentOffset === 0 || parentOffset === parent.content.size;

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
  // A heading looks as the plan's headings do.
  const children = block.type === 'heading' ? block.content?.map(withoutBold) : block.content;
  const content = children?.map((child) => adapt(child, level));
  if (block.type === 'title' || block.type === 'subtitle')
    return { type: 'paragraph', attrs: { align: 'center', indent: false }, ...(content && { content }) };
  return { ...block, attrs, ...(content && { content }) };
}

function withoutBold(child: JSONContent): JSONContent {
  return child.marks ? { ...child, marks: child.marks.filter(({ type }) => type !== 'bold') } : child;
}
