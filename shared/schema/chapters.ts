/** How far a chapter is, from nothing to done. */
export const CHAPTER_STATUSES = ['notStarted', 'drafting', 'review', 'done'] as const;
export type ChapterStatus = (typeof CHAPTER_STATUSES)[number];

/** Who writes a chapter until when, and how far it is. `office` and `person` are names, '' for nobody; `due` is 2026-12-31 or null. */
export interface ChapterAssignment {
  readonly office: string;
  readonly person: string;
  readonly due: string | null;
  readonly status: ChapterStatus;
  /** Set by an owner: nobody but owners and those named here may change what stands in the chapter (ASG-2). */
  readonly onlyAssignees?: true;
}

/** Assignments by the id of the chapter's heading. */
export type ChapterAssignments = Readonly<Record<string, ChapterAssignment>>;

/** A chapter of which nothing is said. */
export const UNASSIGNED: ChapterAssignment = { office: '', person: '', due: null, status: 'notStarted' };

const PREFIX = 'chapter:';

/** The key of a chapter in the shared settings: one each, so that two people can assign two chapters at once (ADR 10). */
export function chapterKey(headingId: string): string {
  return `${PREFIX}${headingId}`;
}

/** Whether a key of the shared settings says who writes chapters. */
export function isChapterKey(key: string): boolean {
  return key.startsWith(PREFIX) || key === 'chapters';
}

/** Settings as a shared document keeps them, with the chapters' own keys put together into `chapters`. */
export function gatherChapters(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(fields);
  const own = entries.filter(([key]) => key.startsWith(PREFIX));
  if (own.length === 0) return fields;
  const chapters = Object.fromEntries(own.map(([key, value]) => [key.slice(PREFIX.length), value]));
  return { ...fields, chapters: { ...(fields.chapters as object | undefined), ...chapters } };
}

/** Settings with a key of its own for each chapter, the reverse of `gatherChapters`. */
export function spreadChapters(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { chapters, ...others } = fields;
  const own = Object.entries((chapters ?? {}) as Record<string, unknown>);
  return { ...others, ...Object.fromEntries(own.map(([id, value]) => [chapterKey(id), value])) };
}

/** Assignments from outside; entries that are none are left out. Undefined when it is no record at all. */
export function readChapters(value: unknown): ChapterAssignments | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as Record<string, unknown>).flatMap(([id, each]) => {
    const assignment = readAssignment(each);
    return assignment ? [[id, assignment] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readAssignment(value: unknown): ChapterAssignment | null {
  if (typeof value !== 'object' || value === null) return null;
  const { office, person, due, status, onlyAssignees } = value as Record<string, unknown>;
  const known = CHAPTER_STATUSES.find((name) => name === status);
  if (typeof office !== 'string' || typeof person !== 'string' || !known) return null;
  const isDate = typeof due === 'string' && /^\d{4}-\d\d-\d\d$/.test(due);
  const assignment = { office, person, due: isDate ? due : null, status: known };
  return onlyAssignees === true ? { ...assignment, onlyAssignees } : assignment;
}
