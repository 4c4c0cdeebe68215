import i18next from 'i18next';
import { showNotice } from './notices/noticeStore';

/** How long until a script that could not be had is asked for again, in milliseconds. */
const AGAIN = 5_000;

/** A part of the program whose script comes after the page. */
export interface ScriptPart<Part> {
  /** The part; rejects where its script cannot be had, and may be asked again. */
  fetch(): Promise<Part>;
  /** The part for what a person asked for: where it cannot be had a notice says so, and the answer is null. */
  ask(): Promise<Part | null>;
  /** Hands over the part for what the page does by itself, as soon as it can be had, however late; returns how to give up waiting. */
  whenHere(use: (part: Part) => void): () => void;
}

const parts: ScriptPart<unknown>[] = [];

/** A part of the program that `load` imports when it is first wanted, or when `fetchParts` fetches all of them. */
export function scriptPart<Part>(load: () => Promise<Part>): ScriptPart<Part> {
  let loading: Promise<Part> | null = null;
  const part: ScriptPart<Part> = {
    fetch() {
      if (!loading) askAgainForStyles();
      loading ??= load().catch((failure: unknown) => {
        loading = null;
        throw failure;
      });
      return loading;
    },
    ask: () => part.fetch().catch(sayMissing),
    whenHere(use) {
      let wanted = true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = () => {
        part.fetch().then(
          (loaded) => wanted && use(loaded),
          () => {
            if (wanted) timer = setTimeout(attempt, AGAIN);
          },
        );
      };
      attempt();
      return () => {
        wanted = false;
        clearTimeout(timer);
      };
    },
  };
  parts.push(part);
  return part;
}

/**
 * Fetches the scripts of all parts, each when `whenQuiet` resolves, so that the page works on without the network. Those that cannot be had
 * wait until they are wanted.
 */
export async function fetchParts(whenQuiet: () => Promise<void>): Promise<void> {
  for (const part of parts) {
    await whenQuiet();
    await part.fetch().catch(() => {});
  }
}

function sayMissing(): null {
  showNotice({
    tone: 'error',
    title: i18next.t('common.partMissing'),
    text: i18next.t('common.partMissingHint'),
  });
  return null;
}

/** Style sheets that could not be had. */
const missingStyles = new Set<HTMLLinkElement>();
globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missingStyles.add(target);
  },
  { capture: true },
);

/** Vite asks for the style sheet of a script only once, so one that failed is put anew. */
function askAgainForStyles(): void {
  for (const link of missingStyles) link.replaceWith(link.cloneNode());
  missingStyles.clear();
}
