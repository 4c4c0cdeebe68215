import type { JSONContent } from '@tiptap/core';
import { DEEPEST_LEVEL } from '../../schema/extensions/heading';
import type { Line } from '../recognise/line';
import { findLineRole, type LineRole } from '../recognise/lineRole';
import type { AnnexPart, BoxPart, LinePart, NotesPart, Part } from '../recognise/part';
import { findRunIns } from '../recognise/runIns';
import { textOfRuns } from '../recognise/runs';
import { createNode, type WriteContext } from './context';
import { writeInline } from './writeInline';
import { writeLine } from './writeLine';
import { writePicture, writePicturesBelow } from './writePicture';
import { writeTable } from './writeTable';

const BULLET = /^[·•●■◆▲➢★]\s*/;

/** The parts as nodes of the document, in their order. Inside a box every labelled line is an item, never a heading. */
export function writeParts(
  parts: readonly Part[],
  context: WriteContext,
  inBox = false,
): readonly JSONContent[] {
  const runIns = findRunIns(parts);
  const nodes: JSONContent[] = [];
  let level = 0;
  for (const [index, part] of parts.entries()) {
    const node =
      part.type === 'line'
        ? writeLinePart(part, inBox ? 'item' : findLineRole(parts, index), runIns.get(index) ?? 0, context)
        : writePart(part, level, context);
    if (node.type === 'heading' && !isBelowOthers(part)) level = node.attrs?.level as number;
    nodes.push(node);
    if (part.type === 'table') nodes.push(...writePicturesBelow(part.table, node, context));
  }
  return joinBullets(nodes, context);
}

function isBelowOthers(part: Part): boolean {
  return part.type === 'heading' && part.level === 0;
}

function writeLinePart(part: LinePart, role: LineRole, runIn: number, context: WriteContext): JSONContent {
  const align = part.align ? { align: part.align } : {};
  return writeBullet(part.line, context) ?? writeLine(part.line, { role, runIn, ...align }, context);
}

/** A part other than a line; `level` is that of the heading before it. */
function writePart(part: Exclude<Part, LinePart>, level: number, context: WriteContext): JSONContent {
  switch (part.type) {
    case 'heading': {
      const attrs = { level: part.level || Math.min(level + 1, DEEPEST_LEVEL), kind: 'plain' };
      return createNode(context, 'heading', attrs, writeInline(part.line.runs, context));
    }
    case 'annex':
      return writeAnnex(part, context);
    case 'annexList':
      return createNode(context, 'annexList', {});
    case 'box':
      return writeBox(part, context);
    case 'caption': {
      const attrs = { of: part.of, importedLabel: part.written };
      return createNode(context, 'caption', attrs, writeInline(part.runs, context));
    }
    case 'table':
      return writeTable(part, context);
    case 'notes':
      return writeNotes(part, context);
    case 'chart':
      if (part.data.series.length === 0)
        context.losses.push({ text: part.title, reason: '文本里没有这幅图的数据，请在图表里补录。' });
      return createNode(context, 'chart', { kind: part.kind, title: part.title, data: part.data });
    case 'image':
      return writePicture(part, context);
    case 'pageBreak':
      return createNode(context, 'pageBreak', {});
  }
}

function writeAnnex(part: AnnexPart, context: WriteContext): JSONContent {
  const attrs = { level: 1, kind: 'annex', importedLabel: part.written };
  return createNode(
    context,
    'heading',
    attrs,
    joinLines(part.title.map((runs) => writeInline(runs, context))),
  );
}

/** Lines of inline nodes with hard breaks between them. */
export function joinLines(lines: readonly (readonly JSONContent[])[]): readonly JSONContent[] {
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'hardBreak' }, ...line] : line));
}

function writeBox(part: BoxPart, context: WriteContext): JSONContent {
  const title: JSONContent = { type: 'boxTitle', content: [...writeInline(part.title, context)] };
  const attrs = { label: part.name, importedLabel: part.written };
  const name = textOfRuns(part.title);
  const content = part.content.map((inner) =>
    inner.type === 'table' && !inner.caption ? { ...inner, caption: name } : inner,
  );
  return createNode(context, 'box', attrs, [title, ...writeParts(content, context, true)]);
}

function writeNotes(part: NotesPart, context: WriteContext): JSONContent {
  const items = part.items.map((item): JSONContent => {
    const content = writeInline(item.runs, { ...context, noteIds: new Map() });
    const attrs = { id: context.noteIds.get(item.key) ?? context.newId() };
    return content.length > 0
      ? { type: 'noteItem', attrs, content: [...content] }
      : { type: 'noteItem', attrs };
  });
  return createNode(context, 'noteList', {}, items);
}

function writeBullet(line: Line, context: WriteContext): JSONContent | null {
  const bullet = line.label ? null : BULLET.exec(line.text);
  if (!bullet) return null;
  const paragraph = writeLine({ ...line, text: line.text }, { role: 'text', runIn: 0 }, context);
  const [first, ...rest] = paragraph.content ?? [];
  const text = first?.text?.replace(BULLET, '') ?? '';
  const content = text ? [{ ...first, text }, ...rest] : rest;
  const bare: JSONContent = { type: 'paragraph', attrs: { ...paragraph.attrs, indent: false } };
  return { type: 'listItem', content: [content.length > 0 ? { ...bare, content } : bare] };
}

/** Puts list items that stand next to each other into one list. */
function joinBullets(nodes: readonly JSONContent[], context: WriteContext): readonly JSONContent[] {
  const joined: JSONContent[] = [];
  let items: JSONContent[] = [];
  const closeList = () => {
    if (items.length > 0) joined.push(createNode(context, 'bulletList', {}, items));
    items = [];
  };
  for (const node of nodes) {
    if (node.type === 'listItem') items.push(node);
    else {
      closeList();
      joined.push(node);
    }
  }
  closeList();
  return joined;
}
