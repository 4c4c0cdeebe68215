import WebSocket from 'ws';
import { connectPlan, type PlanConnection } from '../../client/collab/planConnection';
import { bodyOf } from '../../shared/schema/ydoc';
import type { Random } from '../helpers/random';
import { textNode } from '../helpers/syncClient';
import type { Witness } from './witness';

const WORDS = ['教育', '医疗', '交通', '水利', '生态', '5.6万人', '到2030年，', '。'];

/** After which part of the strokes one looks up. */
const LOOKING_UP = 0.1;

export interface TypistOptions {
  readonly address: string;
  readonly planId: string;
  readonly token: string;
  readonly random: Random;
  /** Told what this person's screen has shown of the others' words. */
  readonly seen: Witness;
  /** Told what this person was shown as saved. */
  readonly acknowledged: Witness;
}

/** One person who writes and deletes at random through our own client, and everything his screen has told him. */
export class Typist {
  readonly #connection: PlanConnection;
  #hasLeft = false;
  #typing: NodeJS.Timeout | null = null;
  #deleted: { client: number; clock: number; length: number }[] = [];

  constructor(private readonly options: TypistOptions) {
    const { planId, token, address, seen, acknowledged } = options;
    this.#connection = connectPlan({
      planId,
      userId: 'typist',
      address,
      parameters: { token },
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      openLocalCopy: null,
      askWhyRefused: async () => null,
    });
    const { ydoc } = this.#connection;
    ydoc.on('afterTransaction', (transaction) => {
      if (!transaction.local) seen.seeTransaction(ydoc, transaction);
      else
        for (const [client, ranges] of transaction.deleteSet.clients)
          for (const { clock, len } of ranges) this.#deleted.push({ client, clock, length: len });
    });
    this.#connection.subscribe(() => {
      if (this.#connection.state().saving !== 'saved') return;
      acknowledged.seeClient(ydoc, ydoc.clientID);
      acknowledged.seeDeletions(this.#deleted);
      this.#deleted = [];
    });
  }

  /** Resolves when the plan is there; never, when the server dies before. */
  async opened(): Promise<void> {
    await this.#when(() => this.#connection.state().status === 'online');
  }

  /** Types until the connection breaks, and now and then looks up until everything is saved: who never does is never told so. */
  startTyping(): void {
    const { random } = this.options;
    const step = () => {
      for (let strokes = 1 + random.below(3); strokes > 0; strokes--) this.#strike();
      const goOn = () => {
        if (!this.#hasLeft) this.#typing = setTimeout(step, random.below(12));
      };
      if (random.chance(LOOKING_UP))
        void this.#when(() => this.#connection.state().saving === 'saved').then(goOn);
      else goOn();
    };
    step();
  }

  /** Resolves when this person has been told that the server is gone, with all that was on its way. */
  async disconnected(): Promise<void> {
    await this.#when(() => this.#connection.state().status !== 'online');
  }

  leave(): void {
    this.#hasLeft = true;
    if (this.#typing) clearTimeout(this.#typing);
    this.#connection.destroy();
  }

  #strike(): void {
    const { random } = this.options;
    const { ydoc } = this.#connection;
    const text = textNode(ydoc, random.below(bodyOf(ydoc).length));
    const place = random.below(text.length + 1);
    if (random.chance(0.2) && text.length - place > 2) text.delete(place, 1 + random.below(2));
    else text.insert(place, random.pick(WORDS));
  }

  #when(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        stop();
        resolve();
      };
      const stop = this.#connection.subscribe(look);
      look();
    });
  }
}
