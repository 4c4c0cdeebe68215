import type { Request, Response } from 'express';
import { PlanError } from '../../shared/errors';
import { normalizeUsername } from '../accounts/auth';
import type { User } from '../accounts/userDirectory';
import { errorMessages } from './errorMessages';
import type { Services } from './services';

/**
 * Runs a password check under the limit of attempts. An attempt counts as failed until it has succeeded, so that many at
 * once are no way around. Throws `too-many-attempts`, or `wrong-password` with `wrongMessage` when `check` gives null.
 */
export async function checkWithLimit<T>(
  services: Services,
  request: Request,
  response: Response,
  username: string,
  wrongMessage: string,
  check: () => Promise<T | null>,
): Promise<T> {
  const { signInLimit } = services.accounts;
  const account = normalizeUsername(username);
  const address = request.socket.remoteAddress ?? '';
  const refuseWhileWaiting = () => {
    const wait = signInLimit.waitFor(account, address);
    if (wait === 0) return;
    response.set('Retry-After', String(Math.ceil(wait / 1000)));
    throw new PlanError('too-many-attempts', errorMessages.tooManyAttempts(wait));
  };
  refuseWhileWaiting();
  signInLimit.recordFailure(account, address);
  const result = await check();
  if (result === null) {
    refuseWhileWaiting();
    throw new PlanError('wrong-password', wrongMessage);
  }
  signInLimit.recordSuccess(account, address);
  return result;
}

/** Starts a session and sets its cookie. Throws `wrong-password`, `too-many-attempts`, or `forbidden` when disabled. */
export async function signIn(
  services: Services,
  request: Request,
  response: Response,
  credentials: { readonly username: string; readonly password: string },
): Promise<User> {
  const { sessions, users } = services.accounts;
  const { username, password } = credentials;
  const session = await checkWithLimit(
    services,
    request,
    response,
    username,
    errorMessages.wrongPassword,
    () => sessions.start(username, password),
  );
  const user = users.find(session.userId);
  if (!user || user.disabled) {
    await sessions.endAll(session.userId);
    throw new PlanError('forbidden', errorMessages.accountDisabled);
  }
  setCookies(response, session.cookies);
  return user;
}

export function setCookies(response: Response, cookies: readonly string[]): void {
  if (cookies.length) response.append('Set-Cookie', [...cookies]);
}
