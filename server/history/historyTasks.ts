import type { CarriedPlace } from '../../shared/compare/carryPlaces';
import type { ImageFiles } from '../../shared/docx/write/images';
import type { Anchor } from '../../shared/protocol/api';
import type { WrittenPlace } from '../../shared/protocol/versionApi';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { BlockAuthors } from './blockAuthors';
import type { WrittenWords } from './findWriters';
import type { HistoryGroup } from './groupHistory';
import type { PackedLog } from './packedLog';

/** How a comparison is written: `tracked` is 花脸稿, `table` is 修订对照表. */
export type ComparisonForm = 'tracked' | 'table';

/** The work on a plan's past that the file process does: what each kind of task takes and gives. */
export interface HistoryTasks {
  readonly history: { readonly takes: { readonly log: PackedLog }; readonly gives: readonly HistoryGroup[] };
  /** The plan as the log's last entry left it. */
  readonly pastDocument: { readonly takes: { readonly log: PackedLog }; readonly gives: PlanDocument };
  readonly writers: {
    readonly takes: { readonly log: PackedLog; readonly places: readonly WrittenPlace[] };
    readonly gives: readonly WrittenWords[];
  };
  readonly blockAuthors: {
    readonly takes: { readonly log: PackedLog; readonly after: number };
    readonly gives: BlockAuthors;
  };
  /** What became of places of one document in another. */
  readonly carryPlaces: {
    readonly takes: {
      readonly older: PlanDocument;
      readonly newer: PlanDocument;
      readonly anchors: readonly Anchor[];
    };
    readonly gives: readonly CarriedPlace[];
  };
  readonly writeComparison: {
    readonly takes: {
      readonly older: PlanDocument;
      readonly newer: PlanDocument;
      readonly form: ComparisonForm;
      readonly images: ImageFiles;
      readonly author: string;
      readonly now: Date;
    };
    readonly gives: Uint8Array;
  };
}

/** A task on the past as it travels to the file process. */
export type HistoryTask = {
  [Kind in keyof HistoryTasks]: { readonly kind: Kind; readonly takes: HistoryTasks[Kind]['takes'] };
}[keyof HistoryTasks];
