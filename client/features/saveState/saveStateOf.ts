import type { PlanConnectionState } from '../../collab/planConnection';

/** How saving stands, in one word. */
export type SaveStateName = 'saved' | 'saving' | 'offline' | 'offlineReading' | 'connecting';

/** The word for a connection's state; null for a reader whose page is up to date, since nothing is saved there. */
export function saveStateOf(
  { status, saving }: Pick<PlanConnectionState, 'status' | 'saving'>,
  writable: boolean,
): SaveStateName | null {
  if (status === 'connecting') return 'connecting';
  if (!writable) return status === 'online' ? null : 'offlineReading';
  return status === 'offline' ? 'offline' : saving === 'saved' ? 'saved' : 'saving';
}
