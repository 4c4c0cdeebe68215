import type { JSONContent } from '@tiptap/core';
import { type Line, withoutLabel } from '../recognise/line';
import type { LineRole } from '../recognise/lineRole';
import { DASH } from '../recognise/runIns';
import { sliceRuns } from '../recognise/runs';
import { createNode, type WriteContext } from './context';
import { writeInline } from './writeInline';

export interface LineOptions {
  readonly role: LineRole;
  readonly runIn: number;
  readonly align?: 'center' | 'right';
}

const FAR_RIGHT = 16;

/** A line as a heading, a numbered paragraph, an item with a dash or a paragraph. */
export function writeLine(
  line: Line,
  { role, runIn, align }: LineOptions,
  context: WriteContext,
): JSONContent {
  const level = line.label ? context.scheme.levelOf(line.label.form) : null;
  if (!line.label || level === null || role === 'text')
    return writeText(withoutLabel(line), line.label ? 0 : runIn, align, context);
  const importedLabel = line.label.written;
  if (role === 'heading')
    return createNode(
      context,
      'heading',
      { level, kind: 'numbered', importedLabel },
      writeInline(line.runs, context),
    );
  const content = writeInline(line.runs, context, { runIn, responsibilities: true });
  return createNode(context, 'paragraph', { level, importedLabel }, content);
}

function writeText(
  line: Line,
  runIn: number,
  align: LineOptions['align'],
  context: WriteContext,
): JSONContent {
  const dash = DASH.exec(line.text)?.[0].length ?? 0;
  const runs = sliceRuns(line.runs, dash);
  const content = writeInline(runs, context, { runIn: Math.max(0, runIn - dash), responsibilities: true });
  const aligned = align ?? line.source.align ?? (line.indentation >= FAR_RIGHT ? 'right' : undefined);
  const layout = aligned === 'center' || aligned === 'right' ? { align: aligned, indent: false } : {};
  return createNode(context, 'paragraph', dash > 0 ? { ...layout, dash: true } : layout, content);
}
