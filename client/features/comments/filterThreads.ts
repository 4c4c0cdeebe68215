import type { OutlineItem } from '../outline/readOutline';
import type { PlacedThread } from './orderThreads';

/** Which threads the list shows; null: all. */
export interface ThreadFilter {
  readonly kind: 'mine' | 'comment' | 'proposal' | null;
  /** The id of the chapter's heading. */
  readonly chapter: string | null;
  readonly person: string | null;
  readonly office: string | null;
}

export const NO_FILTER: ThreadFilter = { kind: null, chapter: null, person: null, office: null };

/** The heading that a thread stands under, by the thread's id: the nearest one, and the chapter (level 1). */
export interface ThreadHeadings {
  readonly nearest: ReadonlyMap<string, string>;
  readonly chapter: ReadonlyMap<string, string>;
}

/** A heading with its position in the document. */
export type PlacedHeading = OutlineItem & { readonly from: number };

/** Finds the headings of threads; `headings` are in the order of the text. Threads above the first heading, or without a place, are missing. */
export function threadHeadings(
  threads: readonly PlacedThread[],
  headings: readonly PlacedHeading[],
): ThreadHeadings {
  const nearest = new Map<string, string>();
  const chapter = new Map<string, string>();
  const chapters = headings.filter(({ level }) => level === 1);
  for (const { id, place } of threads) {
    if (!place) continue;
    const isAbove = ({ from }: PlacedHeading) => from <= place.from;
    const heading = headings.findLast(isAbove);
    const first = chapters.findLast(isAbove);
    if (heading) nearest.set(id, heading.id);
    if (first) chapter.set(id, first.id);
  }
  return { nearest, chapter };
}

/** The threads that a filter lets through. `userId` is the reader: mine is what one wrote in, was named in or is to deal with. */
export function filterThreads(
  threads: readonly PlacedThread[],
  filter: ThreadFilter,
  chapters: ReadonlyMap<string, string>,
  userId: string,
): readonly PlacedThread[] {
  return threads.filter((thread) => {
    const { kind, chapter, person, office } = filter;
    if (kind === 'mine' && !concerns(thread, userId)) return false;
    if (kind === 'comment' && thread.proposal) return false;
    if (kind === 'proposal' && !thread.proposal) return false;
    if (chapter !== null && chapters.get(thread.id) !== chapter) return false;
    if (person !== null && thread.author.id !== person) return false;
    return office === null || thread.author.office === office;
  });
}

function concerns({ author, assignee, comments }: PlacedThread, userId: string): boolean {
  return (
    author.id === userId ||
    assignee?.id === userId ||
    comments.some(
      (comment) => comment.author.id === userId || comment.mentions.some(({ id }) => id === userId),
    )
  );
}
