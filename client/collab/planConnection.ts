import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE_EVENTS, type CloseEvent } from '../../shared/protocol/closeEvents';
import { MESSAGE, type PlanEvent, type RefusedUpdate } from '../../shared/protocol/messages';
import { canWrite, type Role } from '../../shared/protocol/roles';
import { SCHEMA_VERSION } from '../../shared/schema/version';
import { bodyOf } from '../../shared/schema/ydoc';
import { askSession } from './askSession';
import { HeldMessages } from './heldMessages';
import { type LocalCopy, localCopyName, type OpenLocalCopy, openIndexedDb } from './localCopy';
import { SaveLedger } from './saveLedger';
import { ServerVector } from './serverVector';
import { UpdateBatch } from './updateBatch';
import { watchedWebSocket } from './watchedWebSocket';

/** How long the local copy may take to open before the server is asked without it, in milliseconds. */
const LOCAL_COPY_TIME = 3000;

/** The server is there, but cannot read or write its disk. */
const STORAGE_FAILURES: ReadonlySet<number> = new Set([
  CLOSE_EVENTS.storageFailed.code,
  CLOSE_EVENTS.loadFailed.code,
]);
/** The server cut the connection for what passed a limit on it; coming again helps. */
const OVER_LIMIT: ReadonlySet<number> = new Set([
  CLOSE_EVENTS.tooManyMessages.code,
  CLOSE_EVENTS.tooSlow.code,
]);
/** Closings after which coming again would change nothing. */
export const FINAL_CLOSINGS: ReadonlySet<number> = new Set(
  [
    CLOSE_EVENTS.notSignedIn,
    CLOSE_EVENTS.forbidden,
    CLOSE_EVENTS.planNotFound,
    CLOSE_EVENTS.unsupportedSchema,
    CLOSE_EVENTS.tooManySockets,
    CLOSE_EVENTS.invalidMessage,
    CLOSE_EVENTS.frameTooLarge,
  ].map(({ code }) => code),
);

/** Everything about a connection that the interface shows. */
export interface PlanConnectionState {
  /** `connecting` before the first answer, `online` when in step with the server, `offline` when it cannot be reached. */
  readonly status: 'connecting' | 'online' | 'offline';
  /** Whether there is a document to show: the server's, or the copy of an earlier visit. */
  readonly ready: boolean;
  /** 正在保存, 已保存 (on the server's disk), or 离线，修改保存在本机. */
  readonly saving: 'saving' | 'saved' | 'offline-kept';
  /** Whether the server last said that its disk does not work; until it has everything again. */
  readonly storageFails: boolean;
  /** Whether the server last cut the connection because too much was sent, or left unread; until it is in step again. */
  readonly overLimit: boolean;
  readonly role: Role | null;
  /** Why the server ended it for good, or null. */
  readonly closed: CloseEvent | null;
  /** That a change was not taken, so that this copy differs from everyone's, or null. */
  readonly refused: RefusedUpdate | null;
}

export interface PlanConnectionOptions {
  readonly planId: string;
  /** Whose copy is kept on this computer. */
  readonly userId: string;
  /** Where the sync endpoint is; by default on the page's own server. */
  readonly address?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly webSocket?: typeof WebSocket;
  /** Null keeps nothing on this computer. */
  readonly openLocalCopy?: OpenLocalCopy | null;
  /** Asked when the server refuses the socket; see `askSession`. */
  readonly askWhyRefused?: () => Promise<CloseEvent | null>;
}

/** See `PlanConnection`. */
export function connectPlan(options: PlanConnectionOptions): PlanConnection {
  return new PlanConnection(options);
}

/**
 * One plan, connected: its document with a copy on this computer, who is there, and an observable state. Content is never
 * made here: an empty document stays empty until the server or the local copy fills it.
 */
export class PlanConnection {
  readonly ydoc = new Y.Doc();
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #localCopy: LocalCopy | null;
  readonly #held = new HeldMessages();
  readonly #outgoing: UpdateBatch;
  readonly #ledger = new SaveLedger();
  readonly #server = new ServerVector();
  /** Where in the server's log the document is; null as soon as anything has changed since the server said so. */
  #place: Uint8Array | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(event: PlanEvent) => void>();
  /**
   * A socket may take half a minute to notice that the network is gone; the browser knows at once. Closing the socket is no help: without
   * an answer of the other end it counts as closing for a minute.
   */
  readonly #leaveNetwork = () => {
    if (!this.#provider.ws) return;
    this.#provider.disconnect();
    this.#provider.connect();
  };
  readonly #askWhyRefused: () => Promise<CloseEvent | null>;
  #state: PlanConnectionState = {
    status: 'connecting',
    ready: false,
    saving: 'saving',
    storageFails: false,
    overLimit: false,
    role: null,
    closed: null,
    refused: null,
  };

  constructor(options: PlanConnectionOptions) {
    const { planId, userId, openLocalCopy = openIndexedDb, askWhyRefused = askSession } = options;
    this.#askWhyRefused = askWhyRefused;
    this.#provider = new WebsocketProvider(options.address ?? ownAddress(), planId, this.ydoc, {
      connect: false,
      disableBc: true,
      params: { ...options.parameters, ext: '1', schema: SCHEMA_VERSION },
      WebSocketPolyfill: watchedWebSocket(options.webSocket ?? WebSocket, (isAnswer) =>
        this.#ledger.send(isAnswer),
      ),
      shouldReconnect: ({ code }) => !FINAL_CLOSINGS.has(code),
    });
    this.awareness = this.#provider.awareness;
    this.#outgoing = new UpdateBatch((update) => this.#provider._updateHandler(update, null));
    this.ydoc.off('update', this.#provider._updateHandler);
    this.#sendOwnAwarenessOnly();
    this.#watchProvider();
    this.#handleMessages();
    this.#localCopy = openLocalCopy?.(localCopyName(planId, userId), this.ydoc) ?? null;
    globalThis.addEventListener?.('offline', this.#leaveNetwork);
    void this.#start();
  }

  readonly state = (): PlanConnectionState => this.#state;

  /** Calls back after every change of the state; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back when something beside the document changed; returns how to stop. */
  readonly onEvent = (listener: (event: PlanEvent) => void): (() => void) => {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  };

  /** Keeps other people's changes and carets away until `releaseRemote`; the own ones go out as ever. */
  readonly holdRemote = (): void => this.#held.hold();
  readonly releaseRemote = (): void => {
    if (!this.ydoc.isDestroyed) this.#held.release();
  };

  /** Whether the server is not known to have what a Yjs client wrote at a clock, today or on an earlier visit. */
  readonly isUnsent = (client: number, clock: number): boolean => !this.#server.has(client, clock);

  /** Whether something was written on this page that the server has not acknowledged; what was refused does not count. */
  hasUnsavedWork(): boolean {
    return this.#ledger.hasUnsavedWork && this.#state.refused === null && this.#state.closed === null;
  }

  /** The words in a copy of the document that only this computer has, one line a paragraph. */
  readonly wordsBeyond = (copy: Y.Doc): string => this.#server.wordsBeyond(copy);

  /** The words written on this page that the server is not known to have, one line a paragraph. */
  unsavedWords(): string {
    return this.#ledger.hasUnsavedWork ? this.wordsBeyond(this.ydoc) : '';
  }

  /** Throws away the copy on this computer, with all that was refused. A new connection then shows what the server has. */
  async discardLocalCopy(): Promise<void> {
    this.#provider.disconnect();
    await this.#localCopy?.clearData();
  }

  destroy(): void {
    globalThis.removeEventListener?.('offline', this.#leaveNetwork);
    this.#listeners.clear();
    this.#eventListeners.clear();
    this.#outgoing.flush();
    void this.#localCopy?.destroy();
    this.#provider.destroy();
    this.awareness.destroy();
    this.ydoc.destroy();
  }

  async #start(): Promise<void> {
    await Promise.race([this.#localCopy?.whenSynced, this.#localCopy && elapsed(LOCAL_COPY_TIME)]);
    if (this.ydoc.isDestroyed) return;
    if (bodyOf(this.ydoc).length > 0) this.#set({ ready: true });
    this.#provider.connect();
  }

  #watchProvider(): void {
    let hasOpened = false;
    this.#provider.on('status', ({ status }) => {
      hasOpened = status === 'connected';
      if (status === 'connecting') this.#ledger.connect();
      if (hasOpened) this.#resume();
    });
    this.#provider.on('sync', (isSynced) => {
      if (isSynced) this.#set({ status: 'online', ready: true, overLimit: false });
    });
    this.#provider.on('connection-close', (event) => {
      const code = event?.code ?? 0;
      const storageFails = this.#state.storageFails || STORAGE_FAILURES.has(code);
      this.#set({
        status: 'offline',
        storageFails,
        overLimit: this.#state.overLimit || OVER_LIMIT.has(code),
      });
      if (!hasOpened) void this.#findOutWhyRefused();
    });
    this.#provider.on('closed', ({ code }) => {
      const closed = Object.values(CLOSE_EVENTS).find((event) => event.code === code);
      this.#set({ closed: closed ?? null });
    });
    this.ydoc.on(
      'update',
      (update: Uint8Array, origin: unknown, _ydoc: Y.Doc, transaction: Y.Transaction) => {
        this.#place = null;
        if (origin === this.#provider) this.#server.takeReceived(transaction);
        else if (!this.#localCopy || origin !== this.#localCopy) {
          this.#ledger.change();
          this.#set({});
        }
        if (origin !== this.#provider) this.#outgoing.add(update);
      },
    );
  }

  /** Comes back to the place where the connection broke, if nothing has changed here since: then neither side sends what the other has. */
  #resume(): void {
    if (!this.#place || this.#state.refused) return;
    this.#provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.place);
        encoding.writeVarUint8Array(encoder, this.#place as Uint8Array);
      }),
    );
    this.#ledger.resume();
  }

  async #findOutWhyRefused(): Promise<void> {
    const closed = await this.#askWhyRefused();
    if (!closed || this.ydoc.isDestroyed) return;
    this.#provider.disconnect();
    this.#set({ closed });
  }

  #handleMessages(): void {
    const handlers = this.#provider.messageHandlers;
    const handleSync = handlers[MESSAGE.sync];
    handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      const ahead = decoding.clone(decoder);
      if (decoding.readVarUint(ahead) === SYNC_STEP_1) {
        this.#server.takeVector(decoding.readVarUint8Array(ahead));
        handleSync?.(encoder, decoder, ...rest);
      } else this.#held.pass(() => handleSync?.(encoding.createEncoder(), decoder, ...rest));
    };
    const handleAwareness = handlers[MESSAGE.awareness];
    handlers[MESSAGE.awareness] = (encoder, decoder, ...rest) =>
      this.#held.pass(() => handleAwareness?.(encoder, decoder, ...rest));
    handlers[MESSAGE.saved] = (_, decoder) => {
      this.#ledger.acknowledge(decoding.readVarUint(decoder));
      if (this.#ledger.isSaved) this.#server.takeAll(this.ydoc);
      this.#set(this.#ledger.isSaved ? { storageFails: false } : {});
    };
    handlers[MESSAGE.place] = (_, decoder) => {
      const place = decoding.readVarUint8Array(decoder);
      this.#held.pass(() => {
        if (!this.#ledger.isSaved) return;
        this.#place = place;
        this.#provider.params.resume = '1';
      });
    };
    handlers[MESSAGE.refused] = (_, decoder) =>
      this.#set({ refused: this.#state.refused ?? readJson<RefusedUpdate>(decoder) });
    handlers[MESSAGE.event] = (_, decoder) => {
      const event = readJson<PlanEvent>(decoder);
      for (const listener of this.#eventListeners) listener(event);
    };
    handlers[MESSAGE.role] = (_, decoder) => this.#set({ role: decoding.readVarString(decoder) as Role });
  }

  /** The stock provider sends back what it hears of others; the server would only have to throw that away. */
  #sendOwnAwarenessOnly(): void {
    const send = this.#provider._awarenessUpdateHandler;
    this.awareness.off('update', send);
    this.awareness.on('update', (changes: unknown, origin: unknown) => {
      if (origin === 'local') send(changes, origin);
    });
  }

  #set(changes: Partial<PlanConnectionState>): void {
    const before = this.#state;
    const merged = { ...before, ...changes };
    const next = { ...merged, saving: this.#savingOf(merged) };
    if (fields.every((field) => next[field] === before[field])) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #savingOf({ role, status }: PlanConnectionState): PlanConnectionState['saving'] {
    if (this.#ledger.isSaved || (role && !canWrite(role))) return 'saved';
    return status === 'offline' ? 'offline-kept' : 'saving';
  }
}

const SYNC_STEP_1 = 0;
const fields = [
  'status',
  'ready',
  'saving',
  'storageFails',
  'overLimit',
  'role',
  'closed',
  'refused',
] as const satisfies readonly (keyof PlanConnectionState)[];

function ownAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`;
}

function elapsed(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function readJson<T>(decoder: decoding.Decoder): T {
  return JSON.parse(decoding.readVarString(decoder)) as T;
}
