import type { Translated } from '../translated';
import type { chapters as zh } from '../zh/chapters';

/** Who writes which chapter 章节分工. */
export const chapters: Translated<typeof zh> = {
  title: 'Writers',
  heading: 'Chapters and writers',
  byChapter: 'In order',
  byOffice: 'By office',
  status: 'Status',
  statuses: {
    notStarted: 'Not begun',
    drafting: 'Drafting',
    review: 'In review',
    done: 'Done',
  },
  office: 'Office',
  person: 'Writer',
  due: 'Due',
  overdue: 'Overdue',
  nobody: 'Nobody yet',
  progress: 'Chapters that are done',
  done: '{{done}} of {{count}} done',
  empty: 'The plan has no chapter headings yet. Once it has, they are assigned here.',
};
