import { access } from './zh/access';
import { account } from './zh/account';
import { admin } from './zh/admin';
import { chapterBoard } from './zh/chapterBoard';
import { charts } from './zh/charts';
import { checkLists } from './zh/checkLists';
import { consultation } from './zh/consultation';
import { dataTable } from './zh/dataTable';
import { exchange } from './zh/exchange';
import { imageFiles } from './zh/imageFiles';
import { indicatorLibrary } from './zh/indicatorLibrary';
import { indicators } from './zh/indicators';
import { members } from './zh/members';
import { notifications } from './zh/notifications';
import { planList } from './zh/planList';
import { planRights } from './zh/planRights';
import { planSettings } from './zh/planSettings';
import { projects } from './zh/projects';
import { references } from './zh/references';
import { setup } from './zh/setup';
import { signIn } from './zh/signIn';
import { tasks } from './zh/tasks';
import { trackedReview } from './zh/trackedReview';
import { writingHelp } from './zh/writingHelp';

/** The Chinese texts of pages and dialogs that come when they are shown; see `laterTexts`. */
export const zhLater = {
  setup,
  signIn,
  planList,
  planSettings,
  planRights,
  access,
  admin,
  account,
  charts,
  chapterBoard,
  checkLists,
  dataTable,
  imageFiles,
  indicatorLibrary,
  members,
  exchange,
  notifications,
  consultation,
  indicators,
  projects,
  references,
  tasks,
  trackedReview,
  writingHelp,
} as const;
