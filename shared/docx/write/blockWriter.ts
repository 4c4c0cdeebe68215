import type { Node } from '@tiptap/pm/model';
import type { Block } from './block';
import type { Place, WriteContext } from './context';

/** Prints all blocks inside a container. */
export type WriteInside = (container: Node, context: WriteContext, place: Place) => Block[];

/** Prints one node as blocks; writers of containers get `writeInside` for what is in them. */
export type BlockWriter = (
  node: Node,
  context: WriteContext,
  place: Place,
  writeInside: WriteInside,
) => Block[];
