import type { Migration } from '../storage/migrate';

/** Columns of the table of chapters, one row a plan. */
export interface ChapterTables {
  chapterIndex: {
    planId: string;
    /** The plan's last change when its document was read, in milliseconds since 1970. */
    changedAt: number;
    /** JSON of `ListedChapter[]`. */
    chapters: string;
  };
}

/** What is kept of chapters beside the documents; all of it can be read anew. */
export const chapterMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'createChapterIndex',
    apply: (database) =>
      database.execute(`
        CREATE TABLE chapterIndex (
          planId TEXT PRIMARY KEY, changedAt INTEGER NOT NULL, chapters TEXT NOT NULL) STRICT;
      `),
  },
];
