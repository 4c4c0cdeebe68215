import type { Kysely } from 'kysely';
import type * as Y from 'yjs';
import { type ListedChapter, readChapterList } from '../../shared/plan/chapterList';
import type { PlanRecord } from '../storage/planStore';
import type { ChapterTables } from './chapterTables';

/** What is read of a plan's document, without keeping it. */
export type LookAtPlan = <T>(planId: string, look: (ydoc: Y.Doc) => T) => Promise<T>;

/** The chapters of all plans, kept beside the documents so that nobody has to open them: see ASG-5. */
export interface ChapterIndex {
  /** The chapters of these plans by plan id. Plans that changed since they were last asked for are read anew first. */
  read(plans: readonly PlanRecord[]): Promise<ReadonlyMap<string, readonly ListedChapter[]>>;
}

/** `look` may load a plan that is not in memory; it is asked one plan after the other. */
export function createChapterIndex(database: Kysely<ChapterTables>, look: LookAtPlan): ChapterIndex {
  /** What is under way, so that two who ask at once read a plan once. */
  const reading = new Map<string, Promise<readonly ListedChapter[]>>();

  async function readAnew({ id, changedAt }: PlanRecord): Promise<readonly ListedChapter[]> {
    // The time before the reading: what changes meanwhile makes the entry old again.
    const chapters = await look(id, readChapterList);
    const values = { changedAt, chapters: JSON.stringify(chapters) };
    await database
      .insertInto('chapterIndex')
      .values({ planId: id, ...values })
      .onConflict((conflict) => conflict.column('planId').doUpdateSet(values))
      .execute();
    return chapters;
  }

  function readOnce(plan: PlanRecord): Promise<readonly ListedChapter[]> {
    const key = `${plan.id} ${plan.changedAt}`;
    const running = reading.get(key);
    if (running) return running;
    const result = readAnew(plan).finally(() => reading.delete(key));
    reading.set(key, result);
    return result;
  }

  return {
    async read(plans) {
      const rows = await database.selectFrom('chapterIndex').selectAll().execute();
      const known = new Map(rows.map((row) => [row.planId, row]));
      const chapters = new Map<string, readonly ListedChapter[]>();
      for (const plan of plans) {
        const row = known.get(plan.id);
        const isFresh = row?.changedAt === plan.changedAt;
        chapters.set(plan.id, isFresh ? (JSON.parse(row.chapters) as ListedChapter[]) : await readOnce(plan));
      }
      return chapters;
    },
  };
}
