import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { CloseEvent } from '../../shared/protocol/closeEvents';
import type { Random } from '../helpers/random';
import type { SimulatedTime } from './simulatedTime';

/** What the client's end of a connection hears. */
export interface ClientEnd {
  onOpen(): void;
  onFrame(frame: Uint8Array): void;
  /** Once; nothing follows. */
  onClose(code: number): void;
}

/** What is unsent before a stream tells that it has room again. */
const HIGH_WATER_MARK = 16 << 10;
const ABNORMAL = 1006;

/**
 * One WebSocket connection through a network like TCP: what goes in comes out whole and in order, after a while, until the
 * connection breaks; then each end learns of it in its own time, and what was on its way arrives late, in part or never. The server
 * sees a `ws` WebSocket and the stream below it.
 */
export class SimulatedConnection {
  readonly #server = new EventEmitter();
  readonly #stream = new EventEmitter();
  #readyState = 0;
  #unsent = 0;
  /** Whether the operating system takes everything at once: then nothing is ever unsent, and nothing drains. */
  readonly #isRoomy: boolean;
  #needsDrain = false;
  #isPaused = false;
  readonly #held: Uint8Array[] = [];
  #lastToServer = 0;
  #lastToClient = 0;
  /** Nothing that would arrive later than this arrives, at either end. */
  #brokenAt = Number.POSITIVE_INFINITY;
  #clientKnows = false;
  #serverIsGone = false;

  constructor(
    private readonly time: SimulatedTime,
    private readonly random: Random,
    /** How long a message is on its way at most, in milliseconds. */
    private readonly latency: number,
    private readonly client: ClientEnd,
    /** Until when the client takes nothing. */
    private readonly readsAgainAt: () => number,
  ) {
    this.#isRoomy = random.chance(0.3);
  }

  /** Whether the server has let go of it. */
  get isClosedAtServer(): boolean {
    return this.#serverIsGone || this.#readyState === CLOSED;
  }

  /** The server takes the client in. */
  open(use: (webSocket: WebSocket, stream: Duplex) => void): void {
    if (this.#brokenAt <= this.time.now()) return;
    this.#readyState = OPEN;
    this.#toClient(0, () => this.client.onOpen());
    use(this.#webSocket(), this.#duplex());
  }

  /** The server does not take the client in, and says why. */
  refuse(event: CloseEvent | null): void {
    this.#readyState = CLOSED;
    this.#tellClient(event?.code ?? ABNORMAL);
  }

  /** The client sends a frame. */
  send(frame: Uint8Array): void {
    this.#toServer(() => {
      if (this.#readyState !== OPEN && this.#readyState !== CLOSING) return;
      if (this.#isPaused) this.#held.push(frame);
      else this.#server.emit('message', Buffer.from(frame), true);
    });
  }

  /** The client closes it, as when a page is left. */
  leave(): void {
    this.#clientKnows = true;
    this.#toServer(() => this.#closeServerEnd());
  }

  /** The network breaks: what is on its way may still come, the client notices soon, the server perhaps much later. */
  cut(): void {
    this.#brokenAt = Math.min(this.#brokenAt, this.time.now() + this.random.next() * this.latency);
    this.time.after(this.random.next() * 2000, () => this.#closeClientEnd(ABNORMAL));
    this.time.after(this.random.next() * 60_000, () => this.#closeServerEnd());
  }

  /** The server's process ends: what it had sent may still arrive, unless everything ends with it. */
  endServer(powerIsCut: boolean): void {
    this.#serverIsGone = true;
    const late = powerIsCut ? 0 : this.random.next() * this.latency;
    this.#brokenAt = Math.min(this.#brokenAt, this.time.now() + late);
    this.time.after(this.random.next() * 500, () => this.#closeClientEnd(ABNORMAL));
  }

  #webSocket(): WebSocket {
    const connection = this;
    const webSocket = {
      OPEN,
      get readyState() {
        return connection.#readyState;
      },
      get bufferedAmount() {
        return connection.#unsent;
      },
      get isPaused() {
        return connection.#isPaused;
      },
      on: (name: string, listener: (...values: unknown[]) => void) => this.#server.on(name, listener),
      pause: () => {
        this.#isPaused = true;
      },
      resume: () => this.#resume(),
      ping: () => this.#toClient(0, () => this.#toServer(() => this.#server.emit('pong'))),
      close: (code: number) => {
        if (this.#readyState !== OPEN) return;
        this.#readyState = CLOSING;
        this.#toClient(0, () => {
          this.#closeClientEnd(code);
          this.#toServer(() => this.#closeServerEnd());
        });
      },
      terminate: () => {
        this.#tellClient(ABNORMAL);
        this.time.after(0, () => this.#closeServerEnd());
      },
    };
    return webSocket as unknown as WebSocket;
  }

  #duplex(): Duplex {
    const stream = {
      cork: () => {},
      uncork: () => {},
      on: (name: string, listener: () => void) => this.#stream.on(name, listener),
      write: (wire: Uint8Array) => {
        const size = this.#isRoomy ? 0 : wire.length;
        this.#unsent += size;
        this.#needsDrain ||= this.#unsent > HIGH_WATER_MARK;
        const bytes = Uint8Array.from(wire);
        this.#toClient(size, () => {
          for (const frame of readFrames(bytes)) if (!this.#clientKnows) this.client.onFrame(frame);
        });
        return !this.#needsDrain;
      },
    };
    return stream as unknown as Duplex;
  }

  #toServer(arrive: () => void): void {
    const at = Math.max(this.#lastToServer, this.time.now() + this.random.next() * this.latency);
    this.#lastToServer = at;
    this.time.after(at - this.time.now(), () => {
      if (at <= this.#brokenAt && !this.#serverIsGone) arrive();
    });
  }

  /** `size` bytes stay unsent until the client takes them. */
  #toClient(size: number, arrive: () => void): void {
    const at = Math.max(this.#lastToClient, this.time.now() + this.random.next() * this.latency);
    this.#lastToClient = at;
    const take = () => {
      const wait = this.readsAgainAt() - this.time.now();
      if (this.time.now() > this.#brokenAt || this.#clientKnows) return;
      if (wait > 0) {
        this.#lastToClient = Math.max(this.#lastToClient, this.time.now() + wait);
        this.time.after(wait, take);
        return;
      }
      this.#unsent -= size;
      arrive();
      if (this.#unsent > 0 || !this.#needsDrain || this.#serverIsGone) return;
      this.#needsDrain = false;
      this.#stream.emit('drain');
    };
    this.time.after(at - this.time.now(), take);
  }

  #resume(): void {
    this.#isPaused = false;
    for (let frame = this.#held.shift(); frame && !this.#isPaused; frame = this.#held.shift())
      this.#server.emit('message', Buffer.from(frame), true);
  }

  #tellClient(code: number): void {
    this.time.after(this.random.next() * this.latency, () => this.#closeClientEnd(code));
  }

  #closeClientEnd(code: number): void {
    if (this.#clientKnows) return;
    this.#clientKnows = true;
    this.client.onClose(code);
  }

  #closeServerEnd(): void {
    if (this.#readyState === CLOSED || this.#serverIsGone) return;
    this.#readyState = CLOSED;
    this.#server.emit('close');
  }
}

const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** The payloads of unmasked binary WebSocket frames. Throws on anything else. */
function* readFrames(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== 0x82) throw new Error('the server sent something that is no binary frame');
    const short = bytes[at + 1] as number;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    const length =
      short < 126 ? short : short === 126 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2));
    if (start + length > bytes.length) throw new Error('the server sent half a frame');
    yield bytes.subarray(start, start + length);
    at = start + length;
  }
}
