import { performance } from 'node:perf_hooks';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';
import { BenchClient } from './benchClient';
import type { RunningContender } from './contender';

/** One who types into a paragraph of his own and shows his cursor, and reads what the others type. */
export class BenchTypist {
  readonly #ydoc = new Y.Doc();
  readonly #text = new Y.XmlText();
  readonly #typedAt = new Map<number, number>();
  readonly #read = new Map<number, number>();
  readonly #latencies: number[] = [];
  readonly #client: BenchClient;
  #receivedBefore = 0;
  #strokes = 0;

  constructor(
    server: RunningContender,
    room: number,
    index: number,
    /** Everyone in the room, to be found by Yjs client id. */
    private readonly others: ReadonlyMap<number, BenchTypist>,
  ) {
    this.#client = BenchClient.connect(server, room, index, {
      onUpdate: (update, at) => this.#take(update, at),
    });
  }

  get id(): number {
    return this.#ydoc.clientID;
  }

  get latencies(): readonly number[] {
    return this.#latencies;
  }

  /** How many frames it has got since `start`. */
  get frames(): number {
    return this.#client.received - this.#receivedBefore;
  }

  get strokes(): number {
    return this.#strokes;
  }

  opened(): Promise<void> {
    return this.#client.opened();
  }

  /** Makes the paragraph it will type in. */
  prepare(): void {
    this.#send(() => {
      const paragraph = new Y.XmlElement('paragraph');
      bodyOf(this.#ydoc).push([paragraph]);
      paragraph.push([this.#text]);
    });
    this.#client.sendAwareness(this.#cursor());
  }

  /** What counts, counts from now on. */
  start(): void {
    this.#latencies.length = 0;
    this.#receivedBefore = this.#client.received;
    this.#strokes = 0;
  }

  /** One keystroke, with the cursor that follows it. */
  strike(): void {
    this.#strokes += 1;
    const { length } = this.#text;
    this.#send(() => this.#text.insert(length % 40 === 39 ? length >> 1 : length, '字'));
    this.#client.sendAwareness(this.#cursor());
  }

  /** Whether it has read everything that the others have typed. */
  hasReadAll(): boolean {
    for (const [id, other] of this.others)
      if (other !== this && (this.#read.get(id) ?? 0) < other.#end()) return false;
    return true;
  }

  leave(): void {
    this.#client.close();
    this.#ydoc.destroy();
  }

  #end(): number {
    return Y.getState(this.#ydoc.store, this.id);
  }

  #send(change: () => void): void {
    let update: Uint8Array | null = null;
    this.#ydoc.once('update', (made: Uint8Array) => {
      update = made;
    });
    this.#ydoc.transact(change);
    this.#typedAt.set(this.#end(), performance.now());
    if (update) this.#client.sendUpdate(update);
  }

  /** Throws when something before it is missing. */
  #take(update: Uint8Array, at: number): void {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [id, end] of to) {
      const other = this.others.get(id);
      if (!other || other === this) continue;
      const read = this.#read.get(id) ?? 0;
      if ((from.get(id) ?? 0) > read) throw new Error('a server has left something out');
      for (let clock = read + 1; clock <= end; clock++) {
        const typedAt = other.#typedAt.get(clock);
        if (typedAt !== undefined) this.#latencies.push(at - typedAt);
      }
      this.#read.set(id, Math.max(read, end));
    }
  }

  /** As y-tiptap announces it. */
  #cursor(): Uint8Array {
    const item = { client: this.id, clock: this.#end() };
    const place = { type: { client: this.id, clock: 1 }, tname: null, item, assoc: 0 };
    const user = { name: '王编写', color: '#1c7ed6' };
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.id);
      encoding.writeVarUint(encoder, this.#end());
      encoding.writeVarString(encoder, JSON.stringify({ user, cursor: { anchor: place, head: place } }));
    });
  }
}
