import type { Translated } from '../translated';
import type { chapterBoard as zh } from '../zh/chapterBoard';

/** Who writes which chapter 章节分工, and chapters that are locked for others. */
export const chapterBoard: Translated<typeof zh> = {
  heading: 'Chapters and writers',
  byChapter: 'In order',
  byOffice: 'By office',
  status: 'Status',
  office: 'Office',
  person: 'Writer',
  due: 'Due',
  overdue: 'Overdue',
  nobody: 'Nobody yet',
  progress: 'Chapters done',
  done: '{{done}} of {{count}} done',
  empty: 'The plan has no chapter headings yet. Once it has, they are assigned here.',
  lock: 'Lock',
  lockHint:
    'Once locked, only the writer, people of the office and the plan’s owners may change this chapter',
  lockNobody: 'Nobody is assigned yet: once locked, only the plan’s owners may change this chapter',
  lockedLong: 'Locked: only the writer, people of the office and the plan’s owners may change it',
  lockedFor: 'Locked · {{writers}}',
  lockedForOwners: 'Locked · owners only',
  refusedTitle: 'This chapter is locked; nothing was changed',
  refusedBy:
    'Only {{writers}} and the plan’s owners may change it. You can select words and comment on them or suggest changes.',
  refusedByOwners:
    'Only the plan’s owners may change it. You can select words and comment on them or suggest changes.',
};
