import * as Y from 'yjs';
import { planTitle } from '../../shared/plan/planTitle';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { writeYDoc } from '../../shared/schema/ydoc';

/** A new plan as the library takes it in. */
export interface PlanSeed {
  /** The title in the document, '' when it has none. */
  readonly title: string;
  /** The whole document as one Yjs update. */
  readonly update: Uint8Array;
}

/** Makes a document ready for the library. */
export function createPlanSeed(document: PlanDocument): PlanSeed {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, document);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return { title: planTitle(document), update };
}
