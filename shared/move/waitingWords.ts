import * as Y from 'yjs';
import type { AnyType } from './anyType';

/** Something of another's with own words in it that a move deleted which knew neither. */
export interface WaitingPart {
  readonly id: Y.ID;
  readonly type: AnyType;
  /** Whether something in it was there until the move came. */
  readonly lived: (item: Y.Item) => boolean;
}

/**
 * Own words in what another made and a move deleted that did not know it, such as a cell of a new column: its author takes it along, and only
 * then is there a place for them. They are kept from being cleared away until then.
 */
export class WaitingWords {
  private parts: readonly WaitingPart[] = [];

  /** Keeps a part and all that lived in it. */
  add(part: Y.Item, livedBefore: (item: Y.Item) => boolean): void {
    if (!(part.content instanceof Y.ContentType) || !livedBefore(part)) return;
    const ids = new Set<string>();
    const visit = (item: Y.Item) => {
      if (!livedBefore(item)) return;
      for (let each: Y.Item | null = item; each && !each.keep; each = itemAround(each)) each.keep = true;
      for (let offset = 0; offset < item.length; offset += 1) ids.add(nameOf(item.id, offset));
      if (!(item.content instanceof Y.ContentType)) return;
      for (let inner = item.content.type._start; inner; inner = inner.right) visit(inner);
      for (const attribute of item.content.type._map.values()) visit(attribute);
    };
    visit(part);
    const lived = ({ id, length }: Y.Item) =>
      Array.from({ length }, (_, offset) => nameOf(id, offset)).some((name) => ids.has(name));
    this.parts = [...this.parts, { id: part.id, type: part.content.type, lived }];
  }

  /** Whether something waits here. */
  has(item: Y.Item): boolean {
    return this.parts.some(({ lived }) => lived(item));
  }

  /** Takes out those parts that now have a place. */
  take(hasPlace: (id: Y.ID) => boolean): readonly WaitingPart[] {
    const found = this.parts.filter(({ id }) => hasPlace(id));
    this.parts = this.parts.filter((part) => !found.includes(part));
    return found;
  }
}

function itemAround({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null;
}

const nameOf = ({ client, clock }: Y.ID, offset: number): string => `${client}:${clock + offset}`;
