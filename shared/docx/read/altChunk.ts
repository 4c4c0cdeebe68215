import { PlanError } from '../../errors';
import { decodeText } from '../../text/decodeText';
import { readHtmlSource } from '../../text/readHtmlSource';
import { readMhtml } from '../../text/readMhtml';
import { readSource } from '../../text/readSource';
import type { SourceBlock, SourceDocument } from '../../text/source';
import type { BodyContext } from './context';
import type { XmlElement } from './xml';

const DEEPEST = 3;

/** Brings an embedded document along (ECMA-376 part 1, 17.17.2): Word, web page or text; others are reported. */
export function readAltChunk({ attributes }: XmlElement, context: BodyContext): readonly SourceBlock[] {
  const target = context.parts.relationships(context.path).get(attributes.id ?? '')?.target ?? '';
  const bytes = target ? context.parts.readBytes(target) : null;
  const chunk = bytes && readChunk(target, bytes, context);
  if (!chunk) {
    context.lose('', `嵌入的外部文档片段没有导入${target ? `（${target}）` : ''}`);
    return [];
  }
  for (const { text, reason } of chunk.losses) context.lose(text, reason);
  return chunk.blocks;
}

function readChunk(target: string, bytes: Uint8Array, context: BodyContext): SourceDocument | null {
  try {
    if (/\.x?html?$/i.test(target)) return readHtmlSource(decodeText(bytes));
    if (/\.mht(?:ml)?$/i.test(target)) {
      const page = readMhtml(bytes);
      return page === null ? null : readHtmlSource(page);
    }
    if (/\.te?xt$/i.test(target)) return readSource(decodeText(bytes));
    if (/\.do[ct][xm]$/i.test(target) && context.depth < DEEPEST)
      return context.readEmbedded(bytes, context.depth + 1);
    return null;
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
