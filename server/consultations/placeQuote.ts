import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../../shared/plan/joinLabel';
import { computeLabels, type Labels } from '../../shared/plan/numbering';
import type { Anchor } from '../../shared/protocol/api';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';

/** Finds places in one frozen text. */
export interface QuotePlaces {
  /** The headings above a block or row, as they print; '' when it is not there. */
  headingsOf(blockId: string): string;
  /** The place of words that stand once in the text; null when they stand nowhere or more than once. */
  findOnce(quote: string): Anchor | null;
}

/** Offsets count as ProseMirror does. Words over several blocks are not found. */
export function quotePlaces(document: PlanDocument): QuotePlaces {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  const headings = headingsById(body, labels);
  return {
    headingsOf: (blockId) => headings.get(blockId) ?? '',
    findOnce(quote) {
      const wanted = quote.trim();
      if (wanted === '') return null;
      const places: Anchor[] = [];
      body.descendants((node, _position, parent) => {
        if (!node.isTextblock) return true;
        const text = node.textBetween(0, node.content.size, '', '\uFFFC');
        const cell = node.type.name === 'dataCell';
        const blockId = (cell ? parent : node)?.attrs.id as string | undefined;
        for (let from = text.indexOf(wanted); blockId && from >= 0; from = text.indexOf(wanted, from + 1))
          places.push({
            quote: wanted,
            blockId,
            from,
            to: from + wanted.length,
            ...(cell && { columnId: node.attrs.column as string }),
          });
        return false;
      });
      return places.length === 1 ? (places[0] ?? null) : null;
    },
  };
}

function headingsById(body: Node, labels: Labels): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const path: { level: number; text: string }[] = [];
  for (const block of body.children) {
    if (block.type.name === 'heading') {
      const level = block.attrs.kind === 'annex' ? 0 : (block.attrs.level as number);
      while ((path.at(-1)?.level ?? -1) >= level) path.pop();
      path.push({ level, text: joinLabel(labels.get(block.attrs.id as string) ?? '', block.textContent) });
    }
    const place = path.map(({ text }) => text).join(' / ');
    const add = (node: Node) => {
      if (typeof node.attrs.id === 'string') found.set(node.attrs.id, place);
    };
    add(block);
    block.descendants((node) => add(node));
  }
  return found;
}
