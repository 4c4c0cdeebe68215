import * as Y from 'yjs';
import type { ExemptStamp, TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { planSchema } from '../../../shared/schema/index';
import { markKey, markName } from '../../../shared/schema/markKey';

export interface SpareOptions {
  /** The id of the person who writes here. */
  readonly author: string;
  /** Whether words may not have been with the others yet when a deletion comes from them. */
  readonly isUnsent: (client: number, clock: number) => boolean;
  readonly newId: () => string;
}

/** A stretch of letters of a text, and a deletion that they lie in by mistake. */
interface Late {
  readonly text: Y.XmlText;
  readonly from: number;
  readonly length: number;
  readonly deletion: TrackedStamp;
}

/** The origin of what is written to spare words; no editor's undo takes it back. */
const SPARES_LATE_WORDS = 'sparesLateWords';

/**
 * Spares what others typed into words before they heard that those were deleted here in tracked mode: in the shared text they come to lie between the
 * beginning and the end of the deletion, which did not mean them. The deletion's author sees to that; and whoever comes back with words that
 * nobody has heard of, to those. Returns how to stop.
 */
export function spareLateWords(ydoc: Y.Doc, options: SpareOptions): () => void {
  const takenBack: TakenBack = new Map();
  const spare = (transaction: Y.Transaction) => {
    const isUndo = transaction.origin instanceof Y.UndoManager;
    if (transaction.local && !isUndo) return;
    if (isUndo) noteTakenBack(transaction, takenBack);
    const late = [...transaction.changed.keys()].flatMap((type: unknown) =>
      type instanceof Y.XmlText ? lateIn(type, transaction, options, takenBack) : [],
    );
    if (late.length === 0) return;
    ydoc.transact(() => {
      for (const { text, from, length, deletion } of late) {
        const { change: scope, time } = deletion;
        const stamp: ExemptStamp = { change: options.newId(), scope, time: time + 1 };
        const mark = planSchema.mark('exempt', { ...stamp });
        text.format(from, length, { [markKey(mark)]: mark.attrs });
      }
    }, SPARES_LATE_WORDS);
  };
  ydoc.on('afterTransaction', spare);
  return () => ydoc.off('afterTransaction', spare);
}

const OVER: ReadonlySet<string> = new Set(['insertion', 'exempt']);

/** By the attribute of a deletion that was undone here: what the document held then, so that doing it again means no more than that. */
type TakenBack = Map<string, ReadonlyMap<number, number>>;

function noteTakenBack(transaction: Y.Transaction, takenBack: TakenBack): void {
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return;
    const { key, value } = struct.content;
    if (markName(key) === 'deletion' && value !== null) takenBack.set(key, transaction.beforeState);
  });
}

interface Open {
  readonly since: ReadonlyMap<number, number> | undefined;
  readonly stamp: TrackedStamp;
  readonly isNew: boolean;
}

function lateIn(
  text: Y.XmlText,
  { beforeState, local }: Y.Transaction,
  options: SpareOptions,
  takenBack: TakenBack,
): Late[] {
  const isNew = ({ client, clock }: Y.ID) => clock >= (beforeState.get(client) ?? 0);
  const open = new Map<string, Open>();
  const over = new Map<string, TrackedStamp | ExemptStamp>();
  const found: Late[] = [];
  let from = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key } = item.content;
      const value = item.content.value as unknown as TrackedStamp | null;
      if (markName(key) === 'deletion' && value)
        open.set(key, { stamp: value, isNew: isNew(item.id), since: takenBack.get(key) });
      else open.delete(key);
      if (OVER.has(markName(key)) && value) over.set(key, value);
      else over.delete(key);
      continue;
    }
    if (!item.countable) continue;
    const { id, length } = item;
    for (const { stamp, isNew: isNewDeletion, since } of open.values()) {
      const isLate = local
        ? isNewDeletion && since !== undefined && !isNew(id) && id.clock >= (since.get(id.client) ?? 0)
        : isNew(id)
          ? stamp.author === options.author && !isNewDeletion
          : isNewDeletion && options.isUnsent(id.client, id.clock);
      if (isLate && ![...over.values()].some((each) => isExempt(each, stamp)))
        found.push({ text, from, length, deletion: stamp });
    }
    from += length;
  }
  return found;
}

/** Whether words under a mark were never meant by a deletion: they came after it, or were exempted from it already. */
function isExempt(mark: TrackedStamp | ExemptStamp, deletion: TrackedStamp): boolean {
  const isMeant = 'scope' in mark && mark.scope !== 'all' && mark.scope !== deletion.change;
  return mark.time >= deletion.time && !isMeant;
}
