import { chapters } from './zh/chapters';
import { checks } from './zh/checks';
import { collab } from './zh/collab';
import { comments } from './zh/comments';
import { common } from './zh/common';
import { editor } from './zh/editor';
import { errors } from './zh/errors';
import { importExport } from './zh/importExport';
import { outline } from './zh/outline';
import { plainTable } from './zh/plainTable';
import { planPage } from './zh/planPage';
import { presence } from './zh/presence';
import { previousPlan } from './zh/previousPlan';
import { proposals } from './zh/proposals';
import { saveState } from './zh/saveState';
import { structure } from './zh/structure';
import { tracking } from './zh/tracking';
import { versions } from './zh/versions';

/** The Chinese texts of the page of a plan, and those that every page needs: they come with the first load. */
export const zhFirst = {
  chapters,
  checks,
  collab,
  comments,
  common,
  editor,
  errors,
  importExport,
  outline,
  plainTable,
  planPage,
  presence,
  previousPlan,
  proposals,
  saveState,
  structure,
  tracking,
  versions,
} as const;
