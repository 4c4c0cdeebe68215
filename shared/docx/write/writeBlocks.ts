import type { Node } from '@tiptap/pm/model';
import { writeAnnexList } from './annexList';
import type { Block } from './block';
import type { BlockWriter } from './blockWriter';
import { writeBox, writeBoxTitle } from './box';
import { writeCaption } from './caption';
import { writeChart } from './chart';
import type { Place, WriteContext } from './context';
import { writeDataTable } from './dataTable';
import { writeHeading } from './heading';
import { writeImage } from './image';
import { writeList } from './lists';
import type { BlockName } from './nodeNames';
import { writeNoteList } from './noteList';
import { writePageBreak } from './pageBreak';
import { writeParagraph } from './paragraph';
import { writePlainTable } from './plainTable';
import { writeTaskTable } from './taskTable';
import { writeSubtitle, writeTitle } from './title';

/** One writer a node: a block without one does not compile. */
const BLOCK_WRITERS: Readonly<Record<BlockName, BlockWriter>> = {
  paragraph: writeParagraph,
  title: writeTitle,
  subtitle: writeSubtitle,
  heading: writeHeading,
  bulletList: writeList,
  orderedList: writeList,
  caption: writeCaption,
  dataTable: writeDataTable,
  table: writePlainTable,
  box: writeBox,
  boxTitle: writeBoxTitle,
  chart: writeChart,
  image: writeImage,
  pageBreak: writePageBreak,
  annexList: writeAnnexList,
  taskTable: writeTaskTable,
  noteList: writeNoteList,
};

/** Prints one node. */
export function writeBlock(node: Node, context: WriteContext, place: Place): Block[] {
  return context.changes?.write(node, context, place, writePlainly) ?? writePlainly(node, context, place);
}

function writePlainly(node: Node, context: WriteContext, place: Place): Block[] {
  return BLOCK_WRITERS[node.type.name as BlockName](node, context, place, writeBlocks);
}

/** Prints all that stands inside a container. */
export function writeBlocks(container: Node, context: WriteContext, place: Place): Block[] {
  const children = context.changes?.childrenOf(container) ?? container.children;
  return children.flatMap((node) => writeBlock(node, context, place));
}
