import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { SaveLedger } from '../../client/collab/saveLedger';
import { frames } from '../../server/collab/syncProtocol';
import { CLOSE_EVENTS } from '../../shared/protocol/closeEvents';
import { MESSAGE } from '../../shared/protocol/messages';
import { canWrite, type Role } from '../../shared/protocol/roles';
import { bodyOf } from '../../shared/schema/ydoc';
import type { Random } from '../helpers/random';
import { SimulatedConnection } from './simulatedConnection';
import type { SimulatedServer } from './simulatedServer';
import type { SimulatedTime } from './simulatedTime';

export interface SimulatedClientOptions {
  readonly time: SimulatedTime;
  readonly random: Random;
  readonly server: SimulatedServer;
  readonly userId: string;
  readonly planId: string;
  /** Our own client, which asks for acknowledgements; else a stock one. */
  readonly extended: boolean;
  /** Whether frames that it sends may be lost or doubled on the way, as behind a broken proxy. */
  readonly careless: boolean;
  readonly latency: number;
  readonly newClientId: () => number;
  /** A character that nobody else ever types. */
  readonly newCharacter: () => string;
  readonly watch: ClientWatch;
}

/** Who looks over the client's shoulder. */
export interface ClientWatch {
  /** It asks what it lacks; returns what the answer must bring it to. */
  onAsk(client: SimulatedClient): ReadonlyMap<number, number>;
  /** It was answered, and has this document now. */
  onAnswer(client: SimulatedClient, asked: ReadonlyMap<number, number>): void;
  /** A frame came from the server that shows this update. */
  onShown(client: SimulatedClient, update: Uint8Array): void;
  /** The document was changed by the server. */
  onSeen(client: SimulatedClient, transaction: Y.Transaction): void;
  /** All of its own work is shown as saved. */
  onSaved(client: SimulatedClient): void;
}

/** A person at a browser: a real Y.Doc, the real protocol, our real account of what is saved. */
export class SimulatedClient {
  readonly userId: string;
  readonly planId: string;
  ydoc: Y.Doc;
  /** What it deleted and was not yet shown as saved. */
  deleted: { client: number; clock: number; length: number }[] = [];
  /** Under which Yjs ids it has written all that is in its document. */
  ownIds: number[] = [];
  /** Until when it takes nothing from the network. */
  readsAgainAt = 0;
  isCareless: boolean;
  #ledger = new SaveLedger();
  #connection: SimulatedConnection | null = null;
  #isOpen = false;
  #hasLeft = false;
  #pending: Uint8Array[] = [];
  /** Where in the server's log the document is, while nothing has changed since it was told. */
  #place: Uint8Array | null = null;
  #role: Role | null = null;
  #isRefused = false;
  #asked: ReadonlyMap<number, number> | null = null;

  constructor(private readonly options: SimulatedClientOptions) {
    this.userId = options.userId;
    this.planId = options.planId;
    this.isCareless = options.careless;
    this.ydoc = this.#newDocument();
    this.#connect();
  }

  /** Whether it is our own client. */
  get isExtended(): boolean {
    return this.options.extended;
  }

  /** Whether it has nothing to send and, if it is one of ours, was told that everything is saved. */
  get isQuiet(): boolean {
    return this.#isOpen && this.#pending.length === 0 && (!this.options.extended || this.#isSaved);
  }

  /** Whether the server has let it in and not closed the connection since. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Types a character, deletes one or starts a paragraph. Readers do it too: their page was tampered with. */
  edit(): void {
    const { random, newCharacter } = this.options;
    const body = bodyOf(this.ydoc);
    if (body.length === 0) return;
    const text = (body.get(random.below(body.length)) as Y.XmlElement).get(0) as Y.XmlText | undefined;
    if (!text || random.chance(0.08)) this.#addParagraph(newCharacter());
    else if (random.chance(0.25) && text.length > 0)
      text.delete(random.below(text.length), Math.min(1 + random.below(3), text.length));
    else text.insert(random.below(text.length + 1), newCharacter());
  }

  /** The network between it and the server breaks. */
  loseNetwork(): void {
    this.#connection?.cut();
  }

  /** The page is loaded anew: with what was kept in the browser, or with nothing. */
  reload(keepsCopy: boolean): void {
    const ids = this.ownIds;
    const copy = keepsCopy ? Y.encodeStateAsUpdate(this.ydoc) : null;
    this.#startAnew();
    if (!copy) return;
    Y.applyUpdate(this.ydoc, copy, LOCAL_COPY);
    this.ownIds = [...ids, ...this.ownIds];
  }

  /** The page is closed for good. */
  leave(): void {
    this.#hasLeft = true;
    this.#drop();
    this.ydoc.destroy();
  }

  get #isSaved(): boolean {
    return this.#ledger.isSaved || (this.#role !== null && !canWrite(this.#role));
  }

  #startAnew(): void {
    this.#drop();
    this.ydoc.destroy();
    this.ydoc = this.#newDocument();
    this.#ledger = new SaveLedger();
    this.#place = null;
    this.deleted = [];
    this.#isRefused = false;
    this.#connect();
  }

  #newDocument(): Y.Doc {
    const ydoc = new Y.Doc({ guid: '' });
    ydoc.clientID = this.options.newClientId();
    this.ownIds = [ydoc.clientID];
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#place = null;
      if (origin === SERVER || origin === LOCAL_COPY) return;
      this.#ledger.change();
      if (this.#pending.length === 0)
        this.options.time.after(this.options.random.next() * 3, () => this.#sendPending());
      this.#pending.push(update);
    });
    ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === SERVER) this.options.watch.onSeen(this, transaction);
      else if (transaction.origin !== LOCAL_COPY)
        for (const [client, ranges] of transaction.deleteSet.clients)
          for (const { clock, len } of ranges) this.deleted.push({ client, clock, length: len });
    });
    return ydoc;
  }

  #addParagraph(character: string): void {
    const body = bodyOf(this.ydoc);
    this.ydoc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      body.insert(this.options.random.below(body.length + 1), [paragraph]);
      paragraph.insert(0, [new Y.XmlText(character)]);
    });
  }

  #connect(): void {
    const { time, random, server, latency, userId, planId, extended } = this.options;
    if (this.#hasLeft || this.#connection) return;
    this.#ledger.connect();
    const connection: SimulatedConnection = new SimulatedConnection(
      time,
      random,
      latency,
      {
        onOpen: () => this.#connection === connection && this.#greet(),
        onFrame: (frame) => this.#connection === connection && this.#receive(frame),
        onClose: (code) => this.#connection === connection && this.#onClose(code),
      },
      () => this.readsAgainAt,
    );
    this.#connection = connection;
    const asked = { userId, planId, extended, resumes: this.#place !== null };
    time.after(random.next() * latency, () => server.accept(connection, asked));
  }

  #drop(): void {
    this.#connection?.leave();
    this.#connection = null;
    this.#isOpen = false;
    this.#pending = [];
  }

  #onClose(code: number): void {
    this.#connection = null;
    this.#isOpen = false;
    const { time, random } = this.options;
    const isFinal = code === CLOSE_EVENTS.forbidden.code || code === CLOSE_EVENTS.planNotFound.code;
    time.after(isFinal ? 3000 : 50 + random.next() * 1500, () => this.#connect());
  }

  #greet(): void {
    this.#isOpen = true;
    this.#asked = this.options.watch.onAsk(this);
    if (this.#place && !this.#isRefused) {
      this.#send(frames.place(this.#place));
      this.#ledger.resume();
    }
    this.#send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync);
        writeSyncStep1(encoder, this.ydoc);
      }),
    );
    this.#sendCursor();
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#receiveSync(decoder);
    else if (type === MESSAGE.role) this.#role = decoding.readVarString(decoder) as Role;
    else if (type === MESSAGE.refused) this.#loseHope();
    else if (type === MESSAGE.place) {
      const place = decoding.readVarUint8Array(decoder);
      if (this.#ledger.isSaved) this.#place = place;
    } else if (type === MESSAGE.saved) {
      this.#ledger.acknowledge(decoding.readVarUint(decoder));
      if (!this.#ledger.isSaved || this.#isRefused) return;
      this.options.watch.onSaved(this);
      this.deleted = [];
    }
  }

  /** What it holds is not what the server holds: it shows what was refused for a while, then starts from the server's copy. */
  #loseHope(): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    const { ydoc } = this;
    this.options.time.after(200, () => this.ydoc === ydoc && this.#startAnew());
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const ahead = decoding.clone(decoder);
    const step = decoding.readVarUint(ahead);
    if (step !== STEP_1) this.options.watch.onShown(this, decoding.readVarUint8Array(ahead));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    readSyncMessage(decoder, encoder, this.ydoc, SERVER);
    if (step === STEP_2 && this.#asked) {
      this.options.watch.onAnswer(this, this.#asked);
      this.#asked = null;
    }
    if (step !== STEP_1) return;
    this.#send(encoding.toUint8Array(encoder));
    this.#ledger.send(true);
  }

  #sendPending(): void {
    const updates = this.#pending;
    this.#pending = [];
    if (!this.#isOpen || updates.length === 0) return;
    this.#sendCarelessly(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync);
        writeUpdate(encoder, Y.mergeUpdates(updates));
      }),
    );
    this.#ledger.send(false);
    this.#sendCursor();
  }

  #sendCursor(): void {
    this.#send(
      encoding.encode((encoder) => {
        const { clientID } = this.ydoc;
        const states = encoding.encode((inner) => {
          encoding.writeVarUint(inner, 1);
          encoding.writeVarUint(inner, clientID);
          encoding.writeVarUint(inner, Y.getState(this.ydoc.store, clientID) + 1);
          encoding.writeVarString(inner, JSON.stringify({ cursor: this.options.random.below(1000) }));
        });
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, states);
      }),
    );
  }

  #sendCarelessly(frame: Uint8Array): void {
    const chance = this.isCareless ? this.options.random.next() : 1;
    if (chance >= 0.15) this.#send(frame);
    if (chance < 0.3) this.#send(frame);
  }

  #send(frame: Uint8Array): void {
    this.#connection?.send(frame);
  }
}

const STEP_1 = 0;
const STEP_2 = 1;
const SERVER = 'server';
const LOCAL_COPY = 'local copy';
