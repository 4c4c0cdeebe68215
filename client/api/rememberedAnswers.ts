import { ApiError } from './ApiError';
import { request } from './request';

const PREFIX = 'gongni-answer:';

/**
 * Reads from the API what a page cannot open without. While the server cannot be reached it gives the last answer of this
 * browser instead, so that the copy of a plan on this computer can be opened and written in; never in any other case.
 */
export async function requestRemembered<Answer>(path: string): Promise<Answer> {
  try {
    const answer = await request<Answer>('GET', path);
    storage()?.setItem(PREFIX + path, JSON.stringify(answer));
    return answer;
  } catch (error) {
    const kept = error instanceof ApiError && error.status === 0 ? storage()?.getItem(PREFIX + path) : null;
    if (!kept) throw error;
    return JSON.parse(kept) as Answer;
  }
}

/** Forgets every answer: nobody is signed in here any more. */
export function forgetAnswers(): void {
  const store = storage();
  for (const key of Object.keys(store ?? {})) if (key.startsWith(PREFIX)) store?.removeItem(key);
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Forbidden by the browser's settings: then nothing is remembered.
    return null;
  }
}
