import type { IncomingMessage } from 'node:http';
import { canWriteSchema } from '../../shared/schema/version';
import type { Identity } from '../accounts/access';

/** What a client asks for when it opens a sync socket. */
export interface UpgradeRequest {
  readonly planId: string;
  /** Whether it knows our own messages and close codes (`?ext=1`). */
  readonly extended: boolean;
  /** Whether it says first from which place of the log it goes on (`?resume=1`); then it is not asked what it has before. */
  readonly resumes: boolean;
  /** The schema version it was built with (`?schema=`), or null. */
  readonly schema: string | null;
}

/** What a plan's id may look like; anything else never reaches the store. */
const PLAN_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads the address `/sync/<planId>`; null when it is another one. */
export function readUpgradeRequest(address: string | undefined): UpgradeRequest | null {
  const [path = '', query = ''] = (address ?? '').split('?', 2);
  const planId = path.startsWith('/sync/') ? path.slice('/sync/'.length) : '';
  if (!PLAN_ID.test(planId)) return null;
  const parameters = new URLSearchParams(query);
  const extended = parameters.get('ext') === '1';
  const resumes = extended && parameters.get('resume') === '1';
  return { planId, extended, resumes, schema: parameters.get('schema') };
}

/**
 * Whether the client may write documents of this schema: one that names its version must have the same major and no older minor, since it would
 * take out what it does not know; one that names none must be a script (SPEC: a browser always names it).
 */
export function fitsSchema({ schema }: UpgradeRequest, { script }: Identity): boolean {
  return schema === null ? script : canWriteSchema(schema);
}

/**
 * Whether the page that opens the socket is ours. Browsers send cookies to any page's socket, so a cookie counts only with
 * an own Origin; a script's token is proof enough.
 */
export function hasOwnOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  { script }: Identity,
  otherOrigins: readonly string[],
): boolean {
  if (script) return true;
  const { origin, host } = headers;
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || otherOrigins.includes(origin);
}
