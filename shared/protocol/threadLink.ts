const PREFIX = '#thread=';

/** The address that opens a plan at a thread. */
export function threadLink(planId: string, threadId: string): string {
  return `/plans/${encodeURIComponent(planId)}${PREFIX}${encodeURIComponent(threadId)}`;
}

/** The thread that an address's fragment names; null where it names none. */
export function threadInFragment(fragment: string): string | null {
  return fragment.startsWith(PREFIX) ? decodeURIComponent(fragment.slice(PREFIX.length)) : null;
}
