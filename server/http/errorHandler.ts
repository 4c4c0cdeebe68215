import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { PlanError, type PlanErrorCode } from '../../shared/errors';
import { errorMessages } from './errorMessages';
import { isStorageFailure } from './isStorageFailure';

const STATUS: Readonly<Record<PlanErrorCode, number>> = {
  'invalid-document': 422,
  'unsupported-schema': 422,
  'empty-file': 400,
  'not-a-plan': 422,
  'unknown-format': 415,
  'file-too-large': 413,
  'broken-file': 422,
  'invalid-request': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'too-many-attempts': 429,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'already-set-up': 409,
  'chapter-locked': 403,
  unavailable: 503,
  internal: 500,
};

/** Turns whatever a route threw into `{"error":{"code","message"}}`; what nobody expected is logged and told as 500. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = toPlanError(thrown);
    if (error.cause === thrown) logger.error({ err: thrown, path: request.path }, 'request failed');
    if (response.headersSent) {
      next(thrown);
      return;
    }
    response
      .status(STATUS[error.code])
      .set('Cache-Control', 'no-store')
      .json({ error: { code: error.code, message: error.message } });
  };
}

function toPlanError(thrown: unknown): PlanError {
  if (thrown instanceof PlanError) return thrown;
  const { type, status } = thrown as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new PlanError('file-too-large', errorMessages.requestTooLarge);
  if (type === 'entity.parse.failed') return new PlanError('invalid-request', errorMessages.brokenJson);
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new PlanError('invalid-request', errorMessages.badRequest);
  if (isStorageFailure(thrown))
    return new PlanError('unavailable', errorMessages.storageFails, { cause: thrown });
  return new PlanError('internal', errorMessages.internal, { cause: thrown });
}
