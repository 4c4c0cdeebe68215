import type { CloseEvent } from '../../../shared/protocol/closeEvents';

/** Why a plan was closed, by the name of the close event. */
export type PlanCloseReason = CloseEvent['reason'];

const WORDS = {
  'plan-not-found': 'notFound',
  forbidden: 'forbidden',
  'not-signed-in': 'signedOut',
  'unsupported-schema': 'schema',
  'load-failed': 'loadFailed',
  'too-many-sockets': 'sockets',
  'invalid-message': 'limit',
  'frame-too-large': 'limit',
} as const satisfies Partial<Record<PlanCloseReason, string>>;

/** How the messages about a closing begin (`planPage.<words>Title`, `planPage.<words>Text`). */
export type CloseWords = (typeof WORDS)[keyof typeof WORDS];

/** What is said of a closing; null for those after which the client comes again by itself. */
export function closeWords(reason: PlanCloseReason): CloseWords | null {
  return reason in WORDS ? WORDS[reason as keyof typeof WORDS] : null;
}
