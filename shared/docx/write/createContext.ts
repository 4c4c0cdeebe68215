import type { Node } from '@tiptap/pm/model';
import { computeLabels } from '../../plan/numbering';
import type { PlanSettings } from '../../schema/settings';
import { BlockBookmarks } from './blockBookmarks';
import { BookmarkWriter, nameBookmarks } from './bookmarks';
import type { DocumentStyle } from './composeSections';
import type { WriteContext } from './context';
import { estimatePages } from './estimatePages';
import { Footnotes, withFootnotePages, withoutFootnotes } from './footnotes';
import type { ImageFiles } from './images';
import { levelTypes } from './levelType';
import { LINES_A_PAGE } from './measures';
import { Numbering } from './numbering';
import type { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import { printedLines } from './printedLines';
import { CommentAnchors, type PrintedThread } from './reviewComments';
import { isWideTable } from './tableLayout';

interface ContextOptions {
  readonly style?: DocumentStyle;
  readonly pageMap?: PageMap;
  readonly images?: ImageFiles;
  readonly threads?: readonly PrintedThread[];
  readonly plan?: string;
  readonly forLayout?: boolean | undefined;
  /** Whether notes stay in their list whatever the settings say, as a comparison wants it. */
  readonly plainNotes?: boolean;
  /** The body whose marks say where threads hang; the printed one unless told. */
  readonly anchors?: Node;
}

/** What the writers of one export share, before anything is written. Pages are estimated where no layout is given. */
export function createContext(
  body: Node,
  settings: PlanSettings,
  office: OfficePackage,
  options: ContextOptions,
): WriteContext {
  const numbering = new Numbering(settings.numberingScheme);
  let notes: string | undefined;
  let drawings = 0;
  const context: WriteContext = {
    body,
    settings,
    labels: computeLabels(body, settings.numberingScheme),
    levels: levelTypes(settings.numberingScheme),
    pages: new Map(),
    names: nameBookmarks(body),
    bookmarks: new BookmarkWriter(),
    numbering,
    office,
    images: options.images ?? new Map(),
    nextDrawing: () => {
      drawings += 1;
      return drawings;
    },
    noteList: () => {
      notes ??= numbering.createSimpleList('decimal', (level) => `〔%${level + 1}〕`);
      return notes;
    },
  };
  // The letter that issues the plan stands on a page of its own, and the numbers run on from it.
  const linesBefore = options.style === 'official' && settings.coverLetter ? LINES_A_PAGE : 0;
  const asFootnotes = settings.notes === 'footnotes' && !options.plainNotes;
  const estimate = () => {
    const estimated = estimatePages(
      body,
      (node) => isWideTable(node, context),
      linesBefore,
      (node) => printedLines(node, context),
    );
    return asFootnotes ? withFootnotePages(estimated, body) : estimated;
  };
  const pages = options.pageMap ?? estimate();
  const { threads = [], plan, forLayout = false } = options;
  const footless = (node: Node) => (asFootnotes ? withoutFootnotes(node) : node);
  return {
    ...context,
    ...(asFootnotes && { body: withoutFootnotes(body), footnotes: new Footnotes(body) }),
    pages,
    forLayout,
    ...(threads.length > 0 && { comments: new CommentAnchors(threads, footless(options.anchors ?? body)) }),
    ...(plan !== undefined && { blocks: new BlockBookmarks(body, context.bookmarks) }),
  };
}
