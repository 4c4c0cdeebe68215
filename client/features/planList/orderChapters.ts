import type { MyChapterView } from '../../../shared/protocol/chapterApi';

/** Chapters in the order in which they want work: by due date, those without one behind, those that are done last. */
export function orderChapters(chapters: readonly MyChapterView[]): readonly MyChapterView[] {
  const rank = ({ status, due }: MyChapterView) => `${status === 'done' ? 1 : 0} ${due ?? '9999'}`;
  return [...chapters].sort((one, other) => rank(one).localeCompare(rank(other)));
}
