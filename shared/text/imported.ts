import type { PictureFiles } from '../images/pictureFile';
import type { Loss } from '../plan/plan';
import type { PlanDocument } from '../schema/planDocument';
import type { SourceThread } from './source';

/** What an import makes of a file: the plan, and what it could not understand (kept in the plan as text). */
export interface ImportedPlan {
  readonly document: PlanDocument;
  readonly losses: readonly Loss[];
  /** Comments and proposals that the file carried; those with an anchor have their mark in the document. */
  readonly threads: readonly ImportedThread[];
  /** The pictures that the document shows, by the `source` of their nodes. */
  readonly pictures: PictureFiles;
}

/** Where a thread hangs: offsets inside a textblock as ProseMirror counts them; of a cell, `blockId` is its row. */
export interface ImportedAnchor {
  readonly blockId: string;
  readonly columnId: string | null;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** A thread of a file, ready for the library. */
export interface ImportedThread extends Omit<SourceThread, 'key'> {
  /** New; the comment mark in the document names it. */
  readonly id: string;
  /** Null where its words have no place in the plan. */
  readonly anchor: ImportedAnchor | null;
}

/** Makes the ids of nodes; tests and the command line count, the server draws random ones. */
export type NewId = () => string;
