import { access } from './en/access';
import { account } from './en/account';
import { admin } from './en/admin';
import { chapterBoard } from './en/chapterBoard';
import { chapters } from './en/chapters';
import { charts } from './en/charts';
import { checkLists } from './en/checkLists';
import { checks } from './en/checks';
import { collab } from './en/collab';
import { comments } from './en/comments';
import { common } from './en/common';
import { consultation } from './en/consultation';
import { dataTable } from './en/dataTable';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { exchange } from './en/exchange';
import { imageFiles } from './en/imageFiles';
import { importExport } from './en/importExport';
import { indicatorLibrary } from './en/indicatorLibrary';
import { indicators } from './en/indicators';
import { members } from './en/members';
import { notifications } from './en/notifications';
import { outline } from './en/outline';
import { plainTable } from './en/plainTable';
import { planList } from './en/planList';
import { planPage } from './en/planPage';
import { planRights } from './en/planRights';
import { planSettings } from './en/planSettings';
import { presence } from './en/presence';
import { previousPlan } from './en/previousPlan';
import { projects } from './en/projects';
import { proposals } from './en/proposals';
import { references } from './en/references';
import { saveState } from './en/saveState';
import { setup } from './en/setup';
import { signIn } from './en/signIn';
import { structure } from './en/structure';
import { tasks } from './en/tasks';
import { trackedReview } from './en/trackedReview';
import { tracking } from './en/tracking';
import { versions } from './en/versions';
import { writingHelp } from './en/writingHelp';
import type { Translated } from './translated';
import type { zh } from './zh';

/** The English texts: exactly the keys of zh. */
export const en: Translated<typeof zh> = {
  common,
  errors,
  setup,
  signIn,
  planList,
  importExport,
  exchange,
  members,
  access,
  admin,
  account,
  editor,
  outline,
  comments,
  checks,
  proposals,
  trackedReview,
  tracking,
  charts,
  checkLists,
  notifications,
  presence,
  saveState,
  planPage,
  planRights,
  dataTable,
  plainTable,
  collab,
  planSettings,
  structure,
  versions,
  tasks,
  indicators,
  imageFiles,
  indicatorLibrary,
  previousPlan,
  references,
  chapters,
  chapterBoard,
  projects,
  consultation,
  writingHelp,
};
