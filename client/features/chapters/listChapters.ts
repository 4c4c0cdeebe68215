import { type ChapterAssignment, type ChapterAssignments, UNASSIGNED } from '../../../shared/schema/chapters';
import type { OutlineItem } from '../outline/readOutline';

/** A chapter with who writes it. */
export interface Chapter {
  readonly id: string;
  readonly name: string;
  readonly assignment: ChapterAssignment;
}

/** The chapters and annexes of a plan: its headings of the first level. */
export function listChapters(
  items: readonly OutlineItem[],
  assignments: ChapterAssignments,
): readonly Chapter[] {
  return items
    .filter(({ level }) => level === 1)
    .map(({ id, label, text }) => ({
      id,
      name: `${label} ${text}`.trim(),
      assignment: assignments[id] ?? UNASSIGNED,
    }));
}

/** Somebody of the plan, with the office that the account names. */
export interface Writer {
  readonly name: string;
  readonly office: string;
}

/**
 * Chapters by the office that writes them, in the order in which offices first come up: that of the assignment, else that of the person; a person
 * without office stands by name, '' is nobody and last.
 */
export function groupByOffice(
  chapters: readonly Chapter[],
  people: readonly Writer[],
): readonly { readonly office: string; readonly chapters: readonly Chapter[] }[] {
  const officeOf = ({ assignment: { office, person } }: Chapter) =>
    office || people.find(({ name }) => name === person)?.office || person;
  const offices = [...new Set(chapters.map(officeOf))];
  const ordered = [...offices.filter(Boolean), ...offices.filter((office) => office === '')];
  return ordered.map((office) => ({
    office,
    chapters: chapters.filter((chapter) => officeOf(chapter) === office),
  }));
}

/** True when a chapter that is not done was due before `today` (2026-12-31). */
export function isOverdue(
  { due, status }: Pick<ChapterAssignment, 'due' | 'status'>,
  today: string,
): boolean {
  return due !== null && status !== 'done' && due < today;
}
