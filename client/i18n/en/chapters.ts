import type { Translated } from '../translated';
import type { chapters as zh } from '../zh/chapters';

/** What the outline and the rail say of who writes which chapter; the rest is in `chapterBoard`. */
export const chapters: Translated<typeof zh> = {
  title: 'Writers',
  statuses: {
    notStarted: 'Not started',
    drafting: 'Drafting',
    review: 'In review',
    done: 'Done',
  },
  locked: 'Locked',
};
