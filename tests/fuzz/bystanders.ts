import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { joinPlan, type StockClient, textNode } from '../helpers/syncClient';
import { Witness } from '../torture/witness';

/** How often the writing one strikes a key, in milliseconds. */
const STROKE = 15;

/** Two honest people in the attacked plan: one types, the other reads; how long the words take is what an attack is judged by. */
export class Bystanders {
  readonly #waiting: { clock: number; typedAt: number }[] = [];
  readonly #typing: NodeJS.Timeout;
  readonly #seen = new Witness();
  /** The paragraph typed in, wherever attackers put others. */
  readonly #text: Y.XmlText;
  #latencies: number[] = [];

  private constructor(
    readonly writer: StockClient,
    readonly reader: StockClient,
  ) {
    this.#text = textNode(writer.ydoc, 1);
    reader.ydoc.on('afterTransaction', (transaction) => this.#onRead(transaction));
    this.#typing = setInterval(() => this.#type(), STROKE);
  }

  static async join(address: string, planId: string, token: string): Promise<Bystanders> {
    const [writer, reader] = [joinPlan(address, planId, token), joinPlan(address, planId, token)];
    await Promise.all([writer.synced(), reader.synced()]);
    return new Bystanders(writer, reader);
  }

  /** The latencies since the last call, sorted, in milliseconds; words still on their way count with their present age. */
  takeLatencies(): number[] {
    const now = performance.now();
    const latencies = [...this.#latencies, ...this.#waiting.map(({ typedAt }) => now - typedAt)];
    this.#latencies = [];
    return latencies.sort((one, other) => one - other);
  }

  /** Resolves when so many words were typed since the last call of `takeLatencies`. */
  typed(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#latencies.length + this.#waiting.length < count) return;
        this.writer.ydoc.off('update', look);
        resolve();
      };
      this.writer.ydoc.on('update', look);
      look();
    });
  }

  /** What of the words that came through is not in a document. */
  missingIn(ydoc: Y.Doc): string[] {
    return this.#seen.missingIn(ydoc);
  }

  /** Stops typing, and resolves when the reader has read everything. */
  async stop(): Promise<void> {
    clearInterval(this.#typing);
    const end = Y.getState(this.writer.ydoc.store, this.writer.ydoc.clientID);
    await this.reader.until(() => Y.getState(this.reader.ydoc.store, this.writer.ydoc.clientID) >= end);
  }

  leave(): void {
    clearInterval(this.#typing);
    this.writer.leave();
    this.reader.leave();
  }

  #type(): void {
    const { ydoc } = this.writer;
    this.#text.insert(0, '好');
    this.#waiting.push({ clock: Y.getState(ydoc.store, ydoc.clientID), typedAt: performance.now() });
  }

  #onRead(transaction: Y.Transaction): void {
    this.#seen.seeTransaction(this.reader.ydoc, transaction);
    const read = Y.getState(this.reader.ydoc.store, this.writer.ydoc.clientID);
    while (this.#waiting[0] && this.#waiting[0].clock <= read) {
      const { typedAt } = this.#waiting.shift() as { typedAt: number };
      this.#latencies.push(performance.now() - typedAt);
    }
  }
}
