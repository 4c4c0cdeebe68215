/** Every failure a caller may tell apart; each has a text in the message catalogues. */
export type PlanErrorCode =
  | 'invalid-document'
  | 'unsupported-schema'
  | 'empty-file'
  | 'not-a-plan'
  | 'unknown-format'
  | 'file-too-large'
  | 'broken-file'
  | 'invalid-request'
  | 'not-signed-in'
  | 'wrong-password'
  | 'too-many-attempts'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'already-set-up'
  | 'chapter-locked'
  | 'unavailable'
  | 'internal';

/** An expected failure with a stable code and a message that the person in front of the screen understands. */
export class PlanError extends Error {
  constructor(
    readonly code: PlanErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PlanError';
  }
}
