/** Why the server closes a sync socket. Codes from 4400 are ours; 1009 and the like are RFC 6455's. */
export const CLOSE_EVENTS = {
  notSignedIn: { code: 4401, reason: 'not-signed-in' },
  forbidden: { code: 4403, reason: 'forbidden' },
  planNotFound: { code: 4404, reason: 'plan-not-found' },
  roleChanged: { code: 4409, reason: 'role-changed' },
  unsupportedSchema: { code: 4426, reason: 'unsupported-schema' },
  tooManyMessages: { code: 4429, reason: 'too-many-messages' },
  /** The person has the most sockets open that one person may have. */
  tooManySockets: { code: 4430, reason: 'too-many-sockets' },
  tooSlow: { code: 4408, reason: 'too-slow' },
  invalidMessage: { code: 1007, reason: 'invalid-message' },
  frameTooLarge: { code: 1009, reason: 'frame-too-large' },
  serverStopping: { code: 1012, reason: 'server-stopping' },
  loadFailed: { code: 4500, reason: 'load-failed' },
  /** The disk refused an update; the client keeps it, comes again and sends it again. */
  storageFailed: { code: 4507, reason: 'storage-failed' },
} as const;

export type CloseEvent = (typeof CLOSE_EVENTS)[keyof typeof CLOSE_EVENTS];
