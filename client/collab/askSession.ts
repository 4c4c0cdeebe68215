import type { SessionView } from '../../shared/protocol/api';
import { CLOSE_EVENTS, type CloseEvent } from '../../shared/protocol/closeEvents';

/**
 * Asks the server why it may have refused a socket, since browsers do not tell a page the HTTP status: `notSignedIn` when
 * the session has ended, null when that is not the reason or the server cannot be reached.
 */
export async function askSession(): Promise<CloseEvent | null> {
  try {
    const response = await fetch('/api/session');
    if (!response.ok) return null;
    const { user } = (await response.json()) as SessionView;
    return user === null ? CLOSE_EVENTS.notSignedIn : null;
  } catch {
    return null;
  }
}
