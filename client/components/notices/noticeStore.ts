/** A short message at the foot of the page: what happened, what was kept, what to do next. */
export interface Notice {
  readonly id: number;
  readonly tone: 'fine' | 'error';
  readonly title: string;
  readonly text?: string;
  /** Something to do about it, such as taking it back; done, the notice goes. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** How long a notice of success stands, in milliseconds, without and with something to do; an error stands until it is closed. */
const FINE_STANDS = 4_000;
const ACTION_STANDS = 10_000;
/** How many stand at once; the oldest makes room. */
const MAXIMUM = 3;

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a notice; gives its id. */
export function showNotice(notice: Omit<Notice, 'id'>): number {
  lastId += 1;
  const id = lastId;
  const others = notices.filter((other) => other.title !== notice.title || other.text !== notice.text);
  set([...others, { ...notice, id }].slice(-MAXIMUM));
  if (notice.tone === 'fine') setTimeout(() => closeNotice(id), notice.action ? ACTION_STANDS : FINE_STANDS);
  return id;
}

/** Takes a notice away. */
export function closeNotice(id: number): void {
  set(notices.filter((notice) => notice.id !== id));
}

/** The notices that stand now, oldest first. */
export const currentNotices = (): readonly Notice[] => notices;

/** Calls back when the notices change; returns an unsubscribe. */
export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
