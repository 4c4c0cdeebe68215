import { type Extensions, getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { AnnexList } from './extensions/annexList';
import { BlockId } from './extensions/blockId';
import { Box } from './extensions/box';
import { BoxTitle } from './extensions/boxTitle';
import { Caption } from './extensions/caption';
import { Chart } from './extensions/chart';
import { Comment } from './extensions/comment';
import { CrossRef } from './extensions/crossRef';
import { DataCell } from './extensions/dataCell';
import { DataColumn } from './extensions/dataColumn';
import { DataRow } from './extensions/dataRow';
import { DataTable } from './extensions/dataTable';
import { Heading } from './extensions/heading';
import { Image } from './extensions/image';
import { lists } from './extensions/lists';
import { NoteItem } from './extensions/noteItem';
import { NoteList } from './extensions/noteList';
import { NoteRef } from './extensions/noteRef';
import { PageBreak } from './extensions/pageBreak';
import { Paragraph } from './extensions/paragraph';
import { PlanDocumentNode } from './extensions/planDocument';
import { Responsibility } from './extensions/responsibility';
import { RunIn } from './extensions/runIn';
import { Subtitle } from './extensions/subtitle';
import { Table } from './extensions/table';
import { TableCell } from './extensions/tableCell';
import { TableHeader } from './extensions/tableHeader';
import { TableRow } from './extensions/tableRow';
import { TaskTable } from './extensions/taskTable';
import { Title } from './extensions/title';
import { Deletion, Exempt, Insertion, ParagraphBreak } from './extensions/trackedMarks';
import { TrackedNodes } from './extensions/trackedNodes';
import { ValueRef } from './extensions/valueRef';
import { sortMarks } from './sortMarks';

/** What TipTap's kit brings: text, hard breaks, bold, italic, underline, strike. The rest of it is ours or unwanted. */
const kit = StarterKit.configure({
  document: false,
  paragraph: false,
  heading: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  link: false,
  undoRedo: false,
  trailingNode: false,
  gapcursor: false,
  dropcursor: false,
});

/** The one list of what a plan may contain; the editor maps over it and adds views, nothing else defines a schema. */
export const planExtensions: Extensions = [
  PlanDocumentNode,
  kit,
  Paragraph,
  Title,
  Subtitle,
  Heading,
  ...lists,
  Caption,
  DataTable,
  DataColumn,
  DataRow,
  DataCell,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  Box,
  BoxTitle,
  Chart,
  Image,
  PageBreak,
  AnnexList,
  TaskTable,
  NoteList,
  NoteItem,
  ValueRef,
  CrossRef,
  NoteRef,
  Responsibility,
  RunIn,
  Comment,
  Insertion,
  Deletion,
  Exempt,
  ParagraphBreak,
  TrackedNodes,
  BlockId,
];

/** The ProseMirror schema of a plan. */
export const planSchema = getSchema(planExtensions);
sortMarks(planSchema);
