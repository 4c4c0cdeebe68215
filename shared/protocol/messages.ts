/**
 * Messages of the sync socket `/sync/<planId>`: each frame is a varUint message type and its payload. Types 0 to 3 are the
 * y-websocket protocol (y-protocols PROTOCOL.md). Types from 100 are ours and go only to clients that joined with `?ext=1`.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client: varUint n. All updates that this socket sent up to its n-th sync update are on the disk. */
  saved: 100,
  /** server → client: varString JSON `RefusedUpdate`. An update of this client was not taken; it must reload. */
  refused: 101,
  /** server → client: varString JSON `PlanEvent`. Something beside the document changed. */
  event: 102,
  /** server → client: varString role. The role this socket has. Sent first. */
  role: 103,
  /**
   * varUint8Array, opaque. Server → client: the copy that you have now is what the plan's log makes up to this place. Client → server,
   * first of all on a connection with `?resume=1`: my copy is still that one, and I have nothing that you lack.
   */
  place: 104,
} as const;

/** Why an update was not taken. */
export interface RefusedUpdate {
  readonly reason: 'read-only' | 'invalid' | 'missing-past' | 'storage-failed' | 'locked';
}

/** What changed beside the document: lets clients read it again from the API. */
export type PlanEvent =
  | { readonly type: 'threads' }
  | { readonly type: 'members' }
  | { readonly type: 'versions' }
  | { readonly type: 'consultations' }
  | { readonly type: 'acceptedFindings' }
  | { readonly type: 'checkLists' }
  | { readonly type: 'plan' };
