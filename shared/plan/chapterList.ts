import * as Y from 'yjs';
import { opensChapter } from '../schema/chapterBlocks';
import { type ChapterAssignment, UNASSIGNED } from '../schema/chapters';
import { textOfType } from '../schema/readTitle';
import { bodyOf, readSettings } from '../schema/ydoc';
import { formatLabel } from './numbering';

/** A chapter of a plan with who writes it. */
export interface ListedChapter extends ChapterAssignment {
  /** The id of its heading. */
  readonly id: string;
  /** As it prints: 第一章 总则. */
  readonly name: string;
}

/** The chapters (ASG-1) of the plan in a Y.Doc, without reading more of it than its headings. */
export function readChapterList(ydoc: Y.Doc): readonly ListedChapter[] {
  const { numberingScheme, chapters } = readSettings(ydoc);
  const blocks = bodyOf(ydoc)
    .toArray()
    .filter((block): block is Y.XmlElement => block instanceof Y.XmlElement);
  const annexes = blocks.filter((block) => attribute(block, 'kind') === 'annex').length;
  const format = numberingScheme[0];
  let [count, annex] = [0, 0];
  return blocks.flatMap((block) => {
    // Paragraphs with a number of the first level count with the chapters (NUM-2).
    if (block.nodeName === 'paragraph' && attribute(block, 'level') === 1) count += 1;
    if (!opensChapter(block)) return [];
    const kind = attribute(block, 'kind');
    let label = '';
    if (kind === 'annex') {
      annex += 1;
      count = 0;
      label = annexes > 1 ? `附件${annex}` : '附件';
    } else if (kind !== 'plain' && format) {
      count += 1;
      label = formatLabel(count, format);
    }
    const id = String(attribute(block, 'id') ?? '');
    const text = textOfType(block).replaceAll(/\s+/g, ' ').trim();
    return [{ ...(chapters[id] ?? UNASSIGNED), id, name: `${label} ${text}`.trim() }];
  });
}

function attribute(block: Y.XmlElement, name: string): unknown {
  return (block.getAttributes() as Record<string, unknown>)[name];
}
