import { CLOSE_EVENTS, type CloseEvent } from '../../shared/protocol/closeEvents';

/** Why a socket is not opened: the HTTP status, and the close event for clients that read those. */
export interface Refusal {
  readonly status: number;
  readonly event: CloseEvent | null;
}

/** Every reason not to open a socket. */
export const REFUSALS = {
  noSuchAddress: { status: 404, event: null },
  stranger: { status: 401, event: null },
  foreignPage: { status: 403, event: null },
  unsupportedSchema: { status: 426, event: CLOSE_EVENTS.unsupportedSchema },
  roleChanged: { status: 403, event: CLOSE_EVENTS.roleChanged },
  planNotFound: { status: 404, event: CLOSE_EVENTS.planNotFound },
  tooManySockets: { status: 429, event: CLOSE_EVENTS.tooManySockets },
  unavailable: { status: 503, event: CLOSE_EVENTS.loadFailed },
} as const satisfies Record<string, Refusal>;
