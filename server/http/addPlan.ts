import * as Y from 'yjs';
import { planTitle } from '../../shared/plan/planTitle';
import { STAGES } from '../../shared/plan/stages';
import { MAXIMUM_TITLE } from '../../shared/protocol/api';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { writeYDoc } from '../../shared/schema/ydoc';
import type { Services } from './services';

/**
 * Puts a plan into the library with its owner; returns its id. The library shows the title in the document, or the other
 * title when the document has none.
 */
export async function addPlan(
  services: Pick<Services, 'store' | 'accounts' | 'newId' | 'now'>,
  document: PlanDocument,
  otherTitle: string,
  ownerId: string,
): Promise<string> {
  const id = services.newId();
  const time = services.now();
  await services.store.createPlan({
    id,
    title: (planTitle(document) || otherTitle).slice(0, MAXIMUM_TITLE),
    stage: STAGES[0].label,
    createdAt: time,
    changedAt: time,
    changedBy: ownerId,
    seed: toUpdate(document),
  });
  await services.accounts.members.set(id, ownerId, 'owner');
  return id;
}

function toUpdate(document: PlanDocument): Uint8Array {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, document);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}
