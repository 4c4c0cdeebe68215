import type { PlanConnectionState } from '../../collab/planConnection';

/** How saving stands, in one word. */
export type SaveStateName = 'saved' | 'saving' | 'offline' | 'offlineReading' | 'connecting';

/** The word for a connection's state; null for a reader whose page is up to date, since nothing is saved there. */
export function saveStateOf(
  { online, unsaved }: Pick<PlanConnectionState, 'online' | 'unsaved'>,
  writable: boolean,
): SaveStateName | null {
  if (!writable) return online ? null : 'offlineReading';
  if (!online) return 'offline';
  return unsaved ? 'saving' : 'saved';
}
