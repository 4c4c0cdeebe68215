import type { Node } from '@tiptap/pm/model';
import { citedValue, type ValueReference } from '../../plan/citedValue';
import { AFTER_PAGE, BEFORE_PAGE, crossRefText, pageText, termOf } from '../../plan/crossRefText';
import { documentIndex } from '../../plan/documentIndex';
import { noteMark } from '../../plan/noteMark';
import { BROKEN_REFERENCE } from '../../plan/printedText';
import { responsibilityText } from '../../plan/responsibilityText';
import { cellKey } from './bookmarks';
import { type Change, changeRuns, isSameChange } from './change';
import type { ChangedRuns, WriteContext } from './context';
import { field } from './fields';
import type { InlineName } from './nodeNames';
import type { CommentRanges } from './reviewComments';
import { type RunFormat, run } from './run';

type InlineWriter = (node: Node, context: WriteContext, format: RunFormat) => string;

const INLINE_WRITERS: Readonly<Record<InlineName, InlineWriter>> = {
  text: (node, _context, format) => run(node.text ?? '', format),
  hardBreak: (_node, _context, format) => run('\n', format),
  valueRef: writeValueRef,
  crossRef: writeCrossRef,
  noteRef: (node, context, format) => {
    const mark = noteMark(context.labels, node.attrs.note as string | null);
    const footnote = mark && context.footnotes?.mark(node.attrs.note as string, mark, context);
    if (footnote) return footnote;
    const name = context.names.title.get(node.attrs.note as string);
    return mark && name && !context.forLayout
      ? field(`REF ${name} \\r \\h`, mark, format)
      : run(mark ?? '', format);
  },
  responsibility: (node, _context, format) => run(responsibilityText(node.attrs), format),
};

/** A field where an update gives back the same words; plain text where the citation has a form of its own. */
function writeValueRef(node: Node, context: WriteContext, format: RunFormat): string {
  const reference = node.attrs as unknown as ValueReference;
  const text = citedValue(context.body, reference);
  if (text === null) return run(BROKEN_REFERENCE, format);
  const cell = citedValue(context.body, { ...reference, form: null });
  const name = context.names.cell.get(
    cellKey(reference.row ?? reference.table ?? '', reference.column ?? ''),
  );
  return name && text !== '' && text === cell ? field(`REF ${name} \\h`, text, format) : run(text, format);
}

function writeCrossRef(node: Node, context: WriteContext, format: RunFormat): string {
  const reference = node.attrs as { target: string | null; form: string };
  const atFoot = context.footnotes?.noteOf(reference.target ?? '');
  if (atFoot) return writeFootnoteRef(atFoot, reference.form, context, format);
  const text = crossRefText(context.body, context.labels, reference, context.pages);
  if (text === null) return run(BROKEN_REFERENCE, format);
  const { nodes, captions } = documentIndex(context.body);
  const target = captions.get(reference.target ?? '') ?? nodes.get(reference.target ?? '');
  const id = (target?.attrs.id as string | undefined) ?? '';
  // The bookmark of a note holds all of it, not its term.
  if (target?.type.name === 'noteItem' && reference.form === 'title') return run(text, format);
  const label = context.names.label.get(id);
  const title = context.names.title.get(id);
  if (reference.form === 'page' && title)
    return writePageRef(title, text.slice(BEFORE_PAGE.length, -AFTER_PAGE.length), format);
  if (reference.form === 'title' && title) return field(`REF ${title} \\h`, text, format);
  if (label) return field(`REF ${label} \\h`, text, format);
  return title ? field(`REF ${title} \\r \\h`, text, format) : run(text, format);
}

/** 第12页, whose number Word finds again. */
function writePageRef(bookmark: string, page: string, format: RunFormat): string {
  return run(BEFORE_PAGE, format) + field(`PAGEREF ${bookmark} \\h`, page, format) + run(AFTER_PAGE, format);
}

/** What refers to a note at the foot of a page: its first mark in the text has its bookmark, which holds no words. */
function writeFootnoteRef(note: Node, form: string, context: WriteContext, format: RunFormat): string {
  const id = note.attrs.id as string;
  if (form === 'title') return run(termOf(note.textContent), format);
  if (form !== 'page') return run(context.labels.get(id) ?? '', format);
  const name = context.names.title.get(id);
  const page = context.pages.get(id);
  return name && page !== undefined ? writePageRef(name, String(page), format) : run(pageText('…'), format);
}

/** The look that a node's marks give on top of `format`; `runIn` is the look of a run-in heading's words. */
function markedFormat(node: Node, format: RunFormat, runIn: RunFormat): RunFormat {
  let marked = format;
  for (const { type } of node.marks) {
    if (type.name === 'bold') marked = { ...marked, bold: true };
    if (type.name === 'italic') marked = { ...marked, italic: true };
    if (type.name === 'underline') marked = { ...marked, underline: true };
    if (type.name === 'strike') marked = { ...marked, strike: true };
    if (type.name === 'runIn') marked = { ...marked, ...runIn };
  }
  return marked;
}

/** A run-in heading without a level of its own. */
export const USUAL_RUN_IN: RunFormat = { font: '楷体', bold: true };

/** The runs of a block's inline content: tracked changes in their elements, comments in their ranges, all of it in the block's bookmark. */
export function writeInline(
  block: Node,
  context: WriteContext,
  format: RunFormat = {},
  runIn: RunFormat = USUAL_RUN_IN,
): string {
  const { changes, blocks, comments } = context;
  const runs: readonly ChangedRuns[] = changes?.runsOf(block) ?? [
    { nodes: block.children, side: 'newer', change: null },
  ];
  const written = runs.flatMap(({ nodes, side, change }) => {
    const own = side === 'older' && changes ? changes.olderContext() : context;
    return nodes.map((node): WrittenNode => {
      const writer = INLINE_WRITERS[node.type.name as InlineName];
      return { node, xml: writer(node, own, markedFormat(node, format, runIn)), change };
    });
  });
  const ranges = comments?.rangesOn(
    block,
    written.map(({ node }) => node),
  );
  const xml = joinWritten(written, ranges);
  return blocks ? blocks.around(block, xml) : xml;
}

interface WrittenNode {
  readonly node: Node;
  readonly xml: string;
  readonly change: Change | null;
}

/** Runs side by side that one change took or brought stand in one element; the ends of comments stand outside of it. */
function joinWritten(written: readonly WrittenNode[], ranges: CommentRanges | undefined): string {
  let joined = '';
  let open: WrittenNode | null = null;
  const close = () => {
    if (open) joined += inChanges(open);
    open = null;
  };
  written.forEach((each, index) => {
    const between = (ranges?.behind[index - 1] ?? '') + (ranges?.before[index] ?? '');
    if (open && between === '' && isSameChange(open.change, each.change))
      open = { ...open, xml: open.xml + each.xml };
    else {
      close();
      joined += between;
      open = each;
    }
  });
  close();
  return joined + (ranges?.behind.at(-1) ?? '');
}

function inChanges({ xml, change }: WrittenNode): string {
  return change ? changeRuns(xml, change) : xml;
}
