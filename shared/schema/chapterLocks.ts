import type { ChapterAssignment, ChapterAssignments } from './chapters';

/** Who wants to write, as the assignments of chapters name people: by name and office. */
export interface ChapterWriter {
  readonly name: string;
  /** '' or nothing for a person of no office. */
  readonly office?: string | undefined;
  /** Owners of the plan write in every chapter. */
  readonly isOwner: boolean;
}

const SEPARATORS = /[、，,；;]/;

/** Whether a chapter is this person's, by name or by office. An assignment may name several, parted by 、. */
export function isAssignee(
  { person, office }: Pick<ChapterAssignment, 'person' | 'office'>,
  writer: Pick<ChapterWriter, 'name' | 'office'>,
): boolean {
  return names(person, writer.name) || names(office, writer.office ?? '');
}

/** Whether a person may change what stands in a chapter with this assignment (ASG-2). */
function mayWriteChapter(assignment: ChapterAssignment | undefined, writer: ChapterWriter): boolean {
  return !assignment?.onlyAssignees || writer.isOwner || isAssignee(assignment, writer);
}

/** The ids of the chapters that are closed to a person. */
export function closedChapters(assignments: ChapterAssignments, writer: ChapterWriter): ReadonlySet<string> {
  const closed = Object.entries(assignments).filter(([, assignment]) => !mayWriteChapter(assignment, writer));
  return new Set(closed.map(([id]) => id));
}

/** Who writes a chapter, in words; '' for nobody. */
export function writersOf(assignment: ChapterAssignment | undefined): string {
  return [assignment?.person, assignment?.office].filter(Boolean).join('、');
}

function names(list: string, name: string): boolean {
  const wanted = name.trim();
  return wanted !== '' && list.split(SEPARATORS).some((each) => each.trim() === wanted);
}
