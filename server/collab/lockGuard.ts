import * as Y from 'yjs';
import type { IdRun } from '../../shared/move/idRun';
import { movesOf, readMoveRecord } from '../../shared/move/moveRecords';
import { blockOf, chapterBlocks } from '../../shared/schema/chapterBlocks';
import { type ChapterWriter, closedChapters, isAssignee } from '../../shared/schema/chapterLocks';
import {
  type ChapterAssignments,
  gatherChapters,
  isChapterKey,
  readChapters,
} from '../../shared/schema/chapters';
import { bodyOf, settingsOf } from '../../shared/schema/ydoc';

type Changed = Y.Transaction['changed'];

/**
 * A copy of a plan that has locked chapters, in step with what was accepted. Every update is tried on it: whether it leaves the
 * chapters that are closed to its author exactly as they were can only be seen there. After a refusal it holds what was
 * refused and is to be thrown away.
 */
export class LockGuard {
  #assignments: ChapterAssignments = {};
  /** The blocks of locked chapters by the id of their heading, and the other way round. */
  #chapters: ReadonlyMap<string, readonly Y.XmlElement[]> = new Map();
  #chapterOf: ReadonlyMap<unknown, string> = new Map();

  constructor(private readonly ydoc: Y.Doc) {
    // What an update changes in a shared type is told of the type that was there before.
    movesOf(ydoc);
    this.#look();
  }

  /** Whether any chapter of the plan is locked. */
  get hasLocks(): boolean {
    return this.#chapters.size > 0 || Object.values(this.#assignments).some(isLocked);
  }

  /** Takes an update in; false when its author (null: the server itself) may not make it. Throws what Yjs throws. */
  take(update: Uint8Array, writer: ChapterWriter | null): boolean {
    const assignments = this.#assignments;
    const chapters = this.#chapters;
    const closed = writer ? closedChapters(assignments, writer) : new Set<string>();
    const changed = this.#apply(update);
    if (this.ydoc.store.pendingStructs || this.ydoc.store.pendingDs) return false;
    const isClosed = (type: unknown) => closed.has(this.#chapterOf.get(blockOf(type)) ?? '');
    const entersClosed =
      closed.size > 0 && ([...changed.keys()].some(isClosed) || this.#movesClosed(changed, isClosed));
    if (this.#changesStructure(changed)) this.#look();
    if (entersClosed) return false;
    return (
      writer === null ||
      writer.isOwner ||
      ([...closed].every((id) => sameBlocks(chapters.get(id), this.#chapters.get(id))) &&
        keepsLocks(assignments, this.#assignments, writer))
    );
  }

  destroy(): void {
    this.ydoc.destroy();
  }

  #apply(update: Uint8Array): Changed {
    const changed: Changed = new Map();
    const gather = (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed)
        changed.set(type, new Set([...(changed.get(type) ?? []), ...keys]));
    };
    this.ydoc.on('afterTransaction', gather);
    try {
      Y.applyUpdate(this.ydoc, update);
    } finally {
      this.ydoc.off('afterTransaction', gather);
    }
    return changed;
  }

  /** Whether chapters may begin and end elsewhere, or be somebody else's: nothing that typing does. */
  #changesStructure(changed: Changed): boolean {
    const body = bodyOf(this.ydoc);
    const settings = settingsOf(this.ydoc);
    return [...changed].some(
      ([type, keys]) =>
        (type as unknown) === body ||
        ((type as unknown) === settings && [...keys].some((key) => key !== null && isChapterKey(key))) ||
        (type.parent === body && [...keys].some((key) => key !== null)),
    );
  }

  /** Whether a record of a move, which others act upon, is about a closed chapter. */
  #movesClosed(changed: Changed, isClosed: (type: unknown) => boolean): boolean {
    const moves = movesOf(this.ydoc);
    const keys = changed.get(moves as unknown as Parameters<Changed['get']>[0]) ?? new Set<string | null>();
    const records = [...keys].flatMap((key) => (key === null ? [] : readMoveRecord(this.ydoc, key)));
    return records
      .flatMap(({ runs }) => runs)
      .some((run) => [...this.#itemsOf(run)].some((item) => isClosed(typeOf(item))));
  }

  *#itemsOf({ client, clock, length, toClient, toClock }: IdRun): Generator<Y.Item> {
    for (const [owner, from] of [
      [client, clock],
      [toClient, toClock],
    ] as const) {
      const structs = this.ydoc.store.clients.get(owner) ?? [];
      if (from >= Y.getState(this.ydoc.store, owner)) continue;
      for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= from + length) break;
        if (struct instanceof Y.Item) yield struct;
      }
    }
  }

  #look(): void {
    this.#assignments = readAssignments(settingsOf(this.ydoc));
    const locked = Object.keys(this.#assignments).filter((id) => isLocked(this.#assignments[id]));
    this.#chapters = chapterBlocks(bodyOf(this.ydoc), new Set(locked));
    this.#chapterOf = new Map(
      [...this.#chapters].flatMap(([id, blocks]) => blocks.map((block) => [block, id] as const)),
    );
  }
}

const isLocked = (assignment: ChapterAssignments[string] | undefined): boolean =>
  assignment?.onlyAssignees === true;

/** Only the keys that say who writes: the settings may hold the whole plan of the period before. */
function readAssignments(settings: Y.Map<unknown>): ChapterAssignments {
  const keys = [...settings.keys()].filter(isChapterKey);
  const { chapters } = gatherChapters(Object.fromEntries(keys.map((key) => [key, settings.get(key)])));
  return readChapters(chapters ?? {}) ?? {};
}

/** The type that an item makes, else the one that it stands in. */
function typeOf({ content, parent }: Y.Item): unknown {
  return content instanceof Y.ContentType ? content.type : parent;
}

function sameBlocks(before: readonly Y.XmlElement[] = [], after: readonly Y.XmlElement[] = []): boolean {
  return before.length === after.length && before.every((block, index) => block === after[index]);
}

/** Locks are set and taken away by owners; of a locked chapter an assignee may say how far it is. */
function keepsLocks(before: ChapterAssignments, after: ChapterAssignments, writer: ChapterWriter): boolean {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((id) => {
    const [old, now] = [before[id], after[id]];
    if (!isLocked(old) && !isLocked(now)) return true;
    if (!old || !now || isLocked(old) !== isLocked(now)) return false;
    if (old.office !== now.office || old.person !== now.person) return false;
    return isAssignee(old, writer) || (old.due === now.due && old.status === now.status);
  });
}
