import type { Node } from '@tiptap/pm/model';
import { atomPrinter } from '../plan/printedText';
import type { ComparedSide } from './comparison';
import { type FlatText, flattenText } from './flattenText';

/** A textblock as its document prints it. */
export function printedBlock(node: Node, { body, labels }: Pick<ComparedSide, 'body' | 'labels'>): FlatText {
  return flattenText(node, atomPrinter(body, labels));
}

/** Where an offset inside a textblock, as ProseMirror counts, stands in its printed text. */
export function printedOffset({ parts }: FlatText, offset: number): number {
  let at = 0;
  let printed = 0;
  for (const { node: inline, text } of parts) {
    if (offset < at + inline.nodeSize) return printed + (inline.isText ? offset - at : 0);
    at += inline.nodeSize;
    printed += text.length;
  }
  return printed;
}

/** The other way round; an offset inside what a chip prints is that of the chip's end. */
export function documentOffset({ parts }: FlatText, printed: number): number {
  let at = 0;
  let start = 0;
  for (const { node: inline, text } of parts) {
    if (printed < start + text.length)
      return at + (inline.isText ? printed - start : printed > start ? inline.nodeSize : 0);
    at += inline.nodeSize;
    start += text.length;
  }
  return at;
}
