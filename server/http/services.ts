import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts';
import type { ChapterIndex } from '../chapters/chapterIndex';
import type { PlanRooms } from '../collab/planRooms';
import type { Consultations } from '../consultations/consultations';
import type { Opinions } from '../consultations/opinions';
import type { PlanFiles } from '../files/planFiles';
import type { PlanHistory } from '../history/planHistory';
import type { PlanImages } from '../images/planImages';
import type { IndicatorLibrary } from '../indicators/indicatorLibrary';
import type { MailSettings } from '../mail/mailSettings';
import type { AcceptedFindings } from '../review/checks/acceptedFindings';
import type { ListAdditions } from '../review/checks/listAdditions';
import type { PlanCheck } from '../review/checks/planCheck';
import type { Notifications } from '../review/notifications';
import type { OpenErrors } from '../review/openErrors';
import type { Proposals } from '../review/proposals';
import type { ReturnedItems } from '../review/returned/returnedItems';
import type { Threads } from '../review/threads';
import type { Versions } from '../review/versions';
import type { PlanStore } from '../storage/planStore';

/** What the routes work with. They read no environment, open no files and no ports. */
export interface Services {
  readonly accounts: Accounts;
  readonly store: PlanStore;
  readonly rooms: PlanRooms;
  readonly chapters: ChapterIndex;
  readonly threads: Threads;
  readonly versions: Versions;
  readonly history: PlanHistory;
  readonly acceptedFindings: AcceptedFindings;
  readonly listAdditions: ListAdditions;
  readonly indicatorLibrary: IndicatorLibrary;
  readonly checkPlan: PlanCheck;
  readonly openErrors: OpenErrors;
  readonly proposals: Proposals;
  readonly returnedItems: ReturnedItems;
  readonly notifications: Notifications;
  readonly mailSettings: MailSettings;
  /** Whether mail can be sent. */
  readonly mailAvailable: boolean;
  readonly consultations: Consultations;
  readonly opinions: Opinions;
  readonly files: PlanFiles;
  readonly images: PlanImages;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether browsers reach the server over TLS, so that cookies are to go over TLS only. */
  readonly secure: boolean;
  readonly logger: Logger;
  readonly version: string;
}
