import type { Translated } from '../translated';
import type { outline as chinese } from '../zh/outline';

/** The outline on the left. */
export const outline: Translated<typeof chinese> = {
  title: 'Contents',
  empty: 'No headings yet. Give a line a heading style and it appears here.',
  untitled: '(no words yet)',
  comments_one: '{{count}} open comment',
  comments: '{{count}} open comments',
};
