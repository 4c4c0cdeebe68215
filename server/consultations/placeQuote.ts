import type { Node } from '@tiptap/pm/model';
import { documentOffset, printedBlock } from '../../shared/compare/printedOffsets';
import { type DescribePlace, describePlaces } from '../../shared/consultation/describePlaces';
import { computeLabels } from '../../shared/plan/numbering';
import type { Anchor } from '../../shared/protocol/api';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';

/** Finds places in one frozen text. */
export interface QuotePlaces {
  readonly describe: DescribePlace;
  /** The place of words, as they are printed, that stand once in the text; null when they stand nowhere or more than once. */
  findOnce(quote: string): Anchor | null;
}

/** Offsets count as ProseMirror does. Words over several blocks are not found. */
export function quotePlaces(document: PlanDocument): QuotePlaces {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  return {
    describe: describePlaces(body, labels),
    findOnce(quote) {
      const wanted = quote.trim();
      if (wanted === '') return null;
      const places: Anchor[] = [];
      body.descendants((node, _position, parent) => {
        if (!node.isTextblock) return true;
        const printed = printedBlock(node, { body, labels });
        const place = placeOf(node, parent);
        for (
          let at = printed.text.indexOf(wanted);
          place && at >= 0;
          at = printed.text.indexOf(wanted, at + 1)
        ) {
          const from = documentOffset(printed, at);
          places.push({ quote: wanted, ...place, from, to: documentOffset(printed, at + wanted.length) });
        }
        return false;
      });
      return places.length === 1 ? (places[0] ?? null) : null;
    },
  };
}

function placeOf(node: Node, parent: Node | null): Pick<Anchor, 'blockId' | 'columnId'> | null {
  const cell = node.type.name === 'dataCell';
  const blockId: unknown = (cell ? parent : node)?.attrs.id;
  if (typeof blockId !== 'string') return null;
  return { blockId, ...(cell && { columnId: node.attrs.column as string }) };
}
