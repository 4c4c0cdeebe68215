import { PlanError } from '../../shared/errors';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Call } from './route';
import { versionMessages } from './versionMessages';

/** A state of a plan: of now or of the past. */
export interface PastState {
  readonly position: number;
  document(): Promise<PlanDocument>;
}

/** Finds the state that `now`, a version's id, or `@` and a log position names. Throws `PlanError('not-found')`. */
export async function readPast(
  { services, parameter }: Pick<Call, 'services' | 'parameter'>,
  name: string,
): Promise<PastState> {
  const planId = parameter('id');
  if (name === 'now') {
    const { document, position } = await services.rooms.readAt(planId);
    return { position, document: async () => document };
  }
  if (name.startsWith('@')) {
    const position = Number(name.slice(1));
    if (
      !Number.isSafeInteger(position) ||
      (await services.store.readLog(planId, position - 1, 1))[0]?.position !== position
    )
      throw new PlanError('not-found', versionMessages.noSuchPast);
    return { position, document: () => services.history.documentAt(planId, position) };
  }
  const version = await services.versions.find(name);
  if (version?.planId !== planId) throw new PlanError('not-found', versionMessages.versionNotFound);
  return { position: version.position, document: () => services.versions.readDocument(version.id) };
}
