import type { Node } from '@tiptap/pm/model';
import { estimatePages } from '../docx/write/estimatePages';
import type { PageNumbers } from '../plan/crossRefText';
import { memoByNode } from '../plan/memoByNode';
import { readDataTable } from '../plan/readDataTable';
import { isLandscape } from '../tables/columnWidths';

/** Guessed pages of a plan's blocks, for references where nobody lays the plan out: on the screen and in text. */
export const estimatedPages: (body: Node) => PageNumbers = memoByNode((body) =>
  estimatePages(body, (node) => node.type.name === 'dataTable' && isLandscape(readDataTable(node).columns)),
);
