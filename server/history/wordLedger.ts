import * as Y from 'yjs';

/** What an update did to the words of a plan, in UTF-16 units; words that only changed their place in it count as neither. */
export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/** The shortest words that count as moved when one update takes them away here and puts them there. */
const SHORTEST_MOVED = 2;

/** The shortest words that keep their writer when somebody else than who deleted them brings them back. */
const SHORTEST_BROUGHT_BACK = 10;

/** How many deleted stretches are remembered. */
const REMEMBERED = 300;

/** Words of one stretch that an update deleted. */
interface Gone {
  readonly text: string;
  readonly client: number;
  readonly clock: number;
}

/**
 * Follows a log from its start and knows for every character which entry brought it. Splitting or joining paragraphs makes
 * an editor delete words and write them again, and so do undo and restoring a version; such words keep their first author.
 */
export class WordLedger {
  readonly #clients = new Map<number, ClientWords>();
  /** What each person deleted lately, and long stretches that anyone did, the latest last. */
  readonly #deletedBy = new Map<string | null, Gone[]>();
  readonly #deleted: Gone[] = [];

  /** Takes in the next update, as entry number `entry` by a person. An update that cannot be read counts as nothing. */
  add(entry: number, update: Uint8Array, userId: string | null): WordChange {
    let decoded: ReturnType<typeof Y.decodeUpdate>;
    try {
      decoded = Y.decodeUpdate(update);
    } catch {
      return { added: 0, removed: 0 };
    }
    const gone = [...decoded.ds.clients].flatMap(([client, ranges]) =>
      ranges.flatMap(({ clock, len }) =>
        this.#words(client)
          .remove(clock, len)
          .map((stretch) => ({ ...stretch, client })),
      ),
    );
    let removed = gone.reduce((sum, { text }) => sum + text.length, 0);
    let added = 0;
    for (const struct of decoded.structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const text =
        struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : null;
      const words = this.#words(client);
      const fresh = words.add(clock, struct.length, text, entry);
      if (fresh === 0 || text === null) continue;
      const origin = gone.length > 0 ? findGone(gone, text) : null;
      if (origin) removed -= text.length;
      else added += fresh;
      const writer = origin ?? this.#findDeleted(text, userId);
      if (writer) words.inherit(clock, text.length, this.#words(writer.client), writer.clock);
    }
    this.#rememberDeleted(gone, userId);
    return { added, removed: Math.max(0, removed) };
  }

  /** The number of the entry that brought a character, or null when no entry did. */
  entryOf(client: number, clock: number): number | null {
    return this.#clients.get(client)?.entryOf(clock) ?? null;
  }

  #findDeleted(text: string, userId: string | null): Place | null {
    const own = findGone(this.#deletedBy.get(userId) ?? [], text);
    return own ?? (text.length >= SHORTEST_BROUGHT_BACK ? findGone(this.#deleted, text) : null);
  }

  #rememberDeleted(gone: readonly Gone[], userId: string | null): void {
    const own = this.#deletedBy.get(userId) ?? [];
    own.push(...gone.filter(({ text }) => text.length >= SHORTEST_MOVED));
    this.#deletedBy.set(userId, own.slice(-REMEMBERED));
    this.#deleted.push(...gone.filter(({ text }) => text.length >= SHORTEST_BROUGHT_BACK));
    if (this.#deleted.length > 2 * REMEMBERED) this.#deleted.splice(0, this.#deleted.length - REMEMBERED);
  }

  #words(client: number): ClientWords {
    const words = this.#clients.get(client) ?? new ClientWords();
    this.#clients.set(client, words);
    return words;
  }
}

type Place = Pick<Gone, 'client' | 'clock'>;

/** Where some words stand in deleted stretches, the latest first. */
function findGone(gone: readonly Gone[], text: string): Place | null {
  if (text.length < SHORTEST_MOVED) return null;
  for (const stretch of [...gone].reverse()) {
    const at = stretch.text.indexOf(text);
    if (at >= 0) return { client: stretch.client, clock: stretch.clock + at };
  }
  return null;
}

/** The characters that one Yjs client wrote, by clock. */
class ClientWords {
  #end = 0;
  /** UTF-16 units; 0 where there is no character, or none any more. */
  #units = new Uint16Array(64);
  /** Entry numbers from 1; 0 for none. */
  #entries = new Uint32Array(64);

  /** Returns how many clocks are new. */
  add(clock: number, length: number, text: string | null, entry: number): number {
    const end = clock + length;
    if (end <= this.#end) return 0;
    this.#grow(end);
    const from = Math.max(clock, this.#end);
    this.#entries.fill(entry + 1, from, end);
    if (text !== null) for (let at = from; at < end; at++) this.#units[at] = text.charCodeAt(at - clock);
    this.#end = end;
    return end - from;
  }

  /** Takes characters away; returns those that were still there, in stretches. */
  remove(clock: number, length: number): { text: string; clock: number }[] {
    const stretches: { text: string; clock: number }[] = [];
    const end = Math.min(clock + length, this.#end);
    let start = clock;
    for (let at = clock; at <= end; at++) {
      if (at < end && this.#units[at] !== 0) continue;
      if (at > start) {
        const units = this.#units.subarray(start, at);
        stretches.push({ text: decodeUnits(units), clock: start });
        units.fill(0);
      }
      start = at + 1;
    }
    return stretches;
  }

  inherit(clock: number, length: number, from: ClientWords, fromClock: number): void {
    this.#entries.set(from.#entries.slice(fromClock, fromClock + length), clock);
  }

  entryOf(clock: number): number | null {
    const entry = this.#entries[clock] ?? 0;
    return entry === 0 ? null : entry - 1;
  }

  #grow(end: number): void {
    if (end <= this.#units.length) return;
    const size = Math.max(end, this.#units.length * 2);
    const [units, entries] = [new Uint16Array(size), new Uint32Array(size)];
    units.set(this.#units);
    entries.set(this.#entries);
    this.#units = units;
    this.#entries = entries;
  }
}

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
