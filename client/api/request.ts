import { ApiError } from './ApiError';
import { readFailure } from './readFailure';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let onSignedOut: () => void = () => {};

/** Sets what happens when any call finds the session ended (401, other than a wrong password). */
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/**
 * Calls the API of this origin with the session cookie. The answer's JSON as `Answer` (trusted: the server is ours),
 * undefined for an empty one. Throws ApiError when refused, or with status 0 when the server cannot be reached.
 */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await send(method, path, body);
  const text = await response.text();
  if (!response.ok) throw noticeSignOut(readFailure(response.status, text));
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** As `request`, for an answer that is a file. */
export async function requestFile(path: string): Promise<Response> {
  const response = await send('GET', path);
  if (!response.ok) throw noticeSignOut(readFailure(response.status, await response.text()));
  return response;
}

/** Tells the app when a failure means that nobody is signed in any more; gives the failure back. */
export function noticeSignOut(error: ApiError): ApiError {
  if (error.code === 'not-signed-in') onSignedOut();
  return error;
}

async function send(method: Method, path: string, body?: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? undefined : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError('offline', '', 0);
  }
}
