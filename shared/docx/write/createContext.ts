import type { Node } from '@tiptap/pm/model';
import { computeLabels } from '../../plan/numbering';
import type { PlanSettings } from '../../schema/settings';
import { BookmarkWriter, nameBookmarks } from './bookmarks';
import type { WriteContext } from './context';
import { estimatePages } from './estimatePages';
import type { ImageFiles } from './images';
import { levelTypes } from './levelType';
import { Numbering } from './numbering';
import type { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import { isWideTable } from './tableLayout';

/** What the writers of one export share, before anything is written. Pages are estimated where no layout is given. */
export function createContext(
  body: Node,
  settings: PlanSettings,
  office: OfficePackage,
  options: { readonly pageMap?: PageMap; readonly images?: ImageFiles },
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
  const pages = options.pageMap ?? estimatePages(body, (node) => isWideTable(node, context));
  return { ...context, pages };
}
