import type { Route } from '../route';
import { chapterRoutes } from './chapterRoutes';
import { checkRoutes } from './checkRoutes';
import { consultationRoutes } from './consultationRoutes';
import { fileRoutes } from './fileRoutes';
import { healthRoutes } from './healthRoutes';
import { historyRoutes } from './historyRoutes';
import { imageRoutes } from './imageRoutes';
import { indicatorRoutes } from './indicatorRoutes';
import { memberRoutes } from './memberRoutes';
import { notificationRoutes } from './notificationRoutes';
import { opinionRoutes } from './opinionRoutes';
import { planRoutes } from './planRoutes';
import { proposalRoutes } from './proposalRoutes';
import { recycleBinRoutes } from './recycleBinRoutes';
import { sessionRoutes } from './sessionRoutes';
import { threadRoutes } from './threadRoutes';
import { tokenRoutes } from './tokenRoutes';
import { userRoutes } from './userRoutes';
import { versionRoutes } from './versionRoutes';

/** The whole API, as it is served and described. */
export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...userRoutes,
  ...fileRoutes,
  ...planRoutes,
  ...chapterRoutes,
  ...recycleBinRoutes,
  ...memberRoutes,
  ...threadRoutes,
  ...versionRoutes,
  ...historyRoutes,
  ...consultationRoutes,
  ...opinionRoutes,
  ...checkRoutes,
  ...proposalRoutes,
  ...notificationRoutes,
  ...imageRoutes,
  ...indicatorRoutes,
];
