import type { Finding } from '../../shared/checks/finding';
import type { CheckLists } from '../../shared/checks/lists/checkLists';
import type { AdoptionTable } from '../../shared/consultation/adoptionRows';
import type { DocxOpinion } from '../../shared/docx/read/readDocxOpinions';
import type { ChangeMode } from '../../shared/docx/read/trackedText';
import type { KnownComment, ReturnedItem } from '../../shared/docx/returned/returnedItem';
import type { PageMap } from '../../shared/docx/write/pageMap';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import type { PlanErrorCode } from '../../shared/errors';
import type { Loss } from '../../shared/plan/plan';
import type { PlanContents } from '../../shared/plan/planContents';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { ImportedThread } from '../../shared/text/imported';
import type { HistoryTasks } from '../history/historyTasks';
import type { WriteOptions } from './planFormats';
import type { PlanSeed } from './planSeed';

/** What a file holds, ready for the library. */
export interface ReadPlan {
  readonly seed: PlanSeed;
  readonly losses: readonly Loss[];
  readonly contents: PlanContents;
  /** Comments and proposals that the file carried; their marks are in the seed. */
  readonly threads: readonly ImportedThread[];
  /** The bytes of the pictures that the seed shows at the addresses of `plan`. */
  readonly pictures: readonly Uint8Array[];
}

/** The work of the file process: what each kind of task takes and gives. Extensions are keys of PLAN_READERS and PLAN_WRITERS. */
export interface FileTasks extends HistoryTasks {
  readonly read: {
    readonly takes: {
      readonly extension: string;
      readonly fileName: string;
      /** The id that the plan is going to have. */
      readonly plan: string;
      readonly bytes: Uint8Array;
      /** What becomes of tracked changes in a Word file; accepted unless told. */
      readonly changes?: ChangeMode | undefined;
    };
    readonly gives: ReadPlan;
  };
  readonly write: {
    readonly takes: {
      readonly extension: string;
      readonly document: PlanDocument;
      readonly options: WriteOptions;
    };
    readonly gives: Uint8Array | string;
  };
  /** What a returned file brings; `share` is the part of its paragraphs that are in the plan, 0 to 1. */
  readonly mergeReturned: {
    readonly takes: {
      readonly bytes: Uint8Array;
      readonly document: PlanDocument;
      readonly known: readonly KnownComment[];
      /** The plan's threads with their open proposals. */
      readonly threads: readonly PrintedThread[];
      /** The plan as it went out, for a file that lost its list of blocks; null where nobody knows, left out where nobody has looked. */
      readonly sentOut?: PlanDocument | null;
    };
    readonly gives: {
      readonly plan: string | null;
      readonly share: number;
      readonly items: readonly ReturnedItem[];
      /** When the file went out (milliseconds since 1970), where `sentOut` is wanted; there are no items yet. */
      readonly sentOutAt: number | null;
    };
  };
  /** The pages of a layout; see `readPageMap`. */
  readonly readPages: {
    readonly takes: {
      readonly pdf: Uint8Array;
      readonly document: PlanDocument;
      readonly style: WriteOptions['style'];
    };
    readonly gives: PageMap | null;
  };
  /** The check of a plan with the program's lists and these additions. */
  readonly check: {
    readonly takes: { readonly document: PlanDocument; readonly additions: Partial<CheckLists> };
    readonly gives: readonly Finding[];
  };
  /** The opinions in a Word file that a department sent. */
  readonly readOpinions: {
    readonly takes: { readonly bytes: Uint8Array };
    readonly gives: readonly DocxOpinion[];
  };
  /** 《征求意见采纳情况汇总表》; `document` is the frozen text. */
  readonly writeAdoption: {
    readonly takes: {
      readonly table: AdoptionTable;
      readonly document: PlanDocument;
      readonly format: 'docx' | 'xlsx';
      readonly now: Date;
    };
    readonly gives: Uint8Array;
  };
}

export type FileTaskKind = keyof FileTasks;

/** A task as it travels to the file process. */
export type FileTask = {
  [Kind in FileTaskKind]: { readonly kind: Kind; readonly takes: FileTasks[Kind]['takes'] };
}[FileTaskKind];

/** How a task ended, as it travels back: `code` is null for a bug, whose `message` is then its stack. */
export type FileTaskOutcome =
  | { readonly gives: unknown }
  | { readonly failure: { readonly code: PlanErrorCode | null; readonly message: string } };
