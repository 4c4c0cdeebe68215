import { account } from './zh/account';
import { admin } from './zh/admin';
import { chapters } from './zh/chapters';
import { checkLists } from './zh/checkLists';
import { checks } from './zh/checks';
import { collab } from './zh/collab';
import { comments } from './zh/comments';
import { common } from './zh/common';
import { consultation } from './zh/consultation';
import { dataTable } from './zh/dataTable';
import { editor } from './zh/editor';
import { errors } from './zh/errors';
import { importExport } from './zh/importExport';
import { indicators } from './zh/indicators';
import { members } from './zh/members';
import { notifications } from './zh/notifications';
import { outline } from './zh/outline';
import { plainTable } from './zh/plainTable';
import { planList } from './zh/planList';
import { planPage } from './zh/planPage';
import { planSettings } from './zh/planSettings';
import { presence } from './zh/presence';
import { previousPlan } from './zh/previousPlan';
import { projects } from './zh/projects';
import { proposals } from './zh/proposals';
import { saveState } from './zh/saveState';
import { setup } from './zh/setup';
import { signIn } from './zh/signIn';
import { structure } from './zh/structure';
import { tasks } from './zh/tasks';
import { tracking } from './zh/tracking';
import { versions } from './zh/versions';

/** Every Chinese text of the interface, by feature (one file a feature in zh/). The other languages follow its keys. */
export const zh = {
  common,
  errors,
  setup,
  signIn,
  planList,
  importExport,
  members,
  admin,
  account,
  editor,
  outline,
  comments,
  checks,
  proposals,
  tracking,
  checkLists,
  notifications,
  presence,
  saveState,
  planPage,
  dataTable,
  plainTable,
  collab,
  planSettings,
  structure,
  versions,
  tasks,
  indicators,
  previousPlan,
  chapters,
  projects,
  consultation,
} as const;
