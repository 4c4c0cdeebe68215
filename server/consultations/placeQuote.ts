import type { Node } from '@tiptap/pm/model';
import { documentOffset, printedBlock } from '../../shared/compare/printedOffsets';
import { type DescribePlace, describePlaces } from '../../shared/consultation/describePlaces';
import { surroundings, type WordsInContext } from '../../shared/docx/read/opinionParagraphs';
import { computeLabels } from '../../shared/plan/numbering';
import type { Anchor } from '../../shared/protocol/api';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { cellsOf } from '../../shared/tables/cellOf';
import { sortColumns } from '../../shared/tables/sortColumns';
import { sortRows } from '../../shared/tables/sortRows';
import { commonEnd, commonStart } from '../../shared/text/commonEnds';

/** Finds places in one frozen text. */
export interface QuotePlaces {
  readonly describe: DescribePlace;
  /** The place of words, as they are printed, that stand once in the text; null when they stand nowhere or more than once. */
  findOnce(quote: string): Anchor | null;
  /** As `findOnce`; of words that stand more than once, the place around which the same stands as in the file; null when two are alike. */
  findInContext(place: WordsInContext): Anchor | null;
}

/** So many characters around the words must be the same where they stand more than once. */
const ENOUGH = 4;

/** Offsets count as ProseMirror does. Words over several blocks are not found. */
export function quotePlaces(document: PlanDocument): QuotePlaces {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  const blocks = blocksInOrder(body).map(({ node, place }) => ({
    place,
    printed: printedBlock(node, { body, labels }),
  }));
  const texts = blocks.map(({ printed }) => printed.text);

  function findAll(quote: string): Found[] {
    const wanted = quote.trim();
    if (wanted === '') return [];
    return blocks.flatMap(({ place, printed }, index) =>
      placesIn(printed.text, wanted).map((at) => {
        const [from, to] = [at, at + wanted.length].map((offset) => documentOffset(printed, offset));
        const anchor = { quote: wanted, ...place, from: from ?? 0, to: to ?? 0 };
        return { anchor, ...surroundings(texts, index, at, at + wanted.length) };
      }),
    );
  }

  return {
    describe: describePlaces(body, labels),
    findOnce(quote) {
      const [found, another] = findAll(quote);
      return (!another && found?.anchor) || null;
    },
    findInContext({ words, before, after }) {
      const found = findAll(words).map((each) => ({
        anchor: each.anchor,
        alike: commonEnd(before, each.before) + commonStart(after, each.after),
      }));
      if (found.length < 2) return found[0]?.anchor ?? null;
      const [best, second] = found.sort((one, other) => other.alike - one.alike);
      return best && best.alike >= ENOUGH && best.alike > (second?.alike ?? 0) ? best.anchor : null;
    },
  };
}

interface Found extends Omit<WordsInContext, 'words'> {
  readonly anchor: Anchor;
}

function placesIn(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

type NamedBlock = { readonly node: Node; readonly place: Pick<Anchor, 'blockId' | 'columnId'> };

/** All blocks of text that can be named, as they print: the cells of data tables row by row, column by column. */
function blocksInOrder(parent: Node): NamedBlock[] {
  return parent.children.flatMap((node) => {
    if (node.type.name === 'dataTable') return cellsInOrder(node);
    if (!node.isTextblock) return blocksInOrder(node);
    const blockId: unknown = node.attrs.id;
    return typeof blockId === 'string' ? [{ node, place: { blockId } }] : [];
  });
}

function cellsInOrder(table: Node): NamedBlock[] {
  const columns = sortColumns(table);
  const headers = columns.map(({ id, node }) => ({ node, place: { blockId: id } }));
  const cells = sortRows(table).flatMap((row) =>
    columns.flatMap(({ id }) =>
      cellsOf(row.node, id).map(({ node }) => ({ node, place: { blockId: row.id, columnId: id } })),
    ),
  );
  return [...headers, ...cells];
}
