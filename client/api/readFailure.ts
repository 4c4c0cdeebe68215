import type { ErrorView } from '../../shared/protocol/api';
import { ApiError } from './ApiError';

/** The failure that an answer other than 2xx tells of; `body` is its text, perhaps not ours (a proxy's page). */
export function readFailure(status: number, body: string): ApiError {
  try {
    const { error } = JSON.parse(body) as ErrorView;
    return new ApiError(error.code, error.message, status);
  } catch {
    return new ApiError(status === 413 ? 'file-too-large' : 'unavailable', '', status);
  }
}
