import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { CloseEvent } from '../../shared/protocol/closeEvents';
import { CLOSE_EVENTS } from '../../shared/protocol/closeEvents';
import type { Clock } from '../clock';
import { flushAtEndOfTurn } from './flushAtEndOfTurn';
import { joinFrames } from './joinFrames';
import type { SyncLimits } from './syncLimits';
import { wireFrame } from './wireFrame';

/** How long a closing handshake may take before the connection is cut, in milliseconds. */
const CLOSING_TIME = 2000;
/** Frames that are smaller than this together are copied into one piece, in bytes. */
const JOINED_SIZE = 16 << 10;

/**
 * One client's connection as the room sees it: frames go out together, unsent bytes are watched, a reader who is too slow
 * is cut off.
 */
export class SyncSocket {
  #tickedAt: number;
  /** Whether anything was sent since then. */
  #hasSent = true;
  /** Nothing was sent since then, as far as the ticks tell. */
  #silentSince: number;
  #answered = true;
  #held: Uint8Array[] = [];
  #behindSince: number | null = null;
  #readsAgainAt = 0;

  /**
   * `onDrained` is called when a reader that was behind has taken everything, `onClosing` when the server decides to end the
   * connection: from then on nothing the client sends counts.
   */
  constructor(
    private readonly webSocket: WebSocket,
    private readonly stream: Duplex,
    private readonly limits: SyncLimits,
    private readonly clock: Clock,
    private readonly onDrained: () => void,
    private readonly onClosing: () => void,
  ) {
    this.#tickedAt = clock.now();
    this.#silentSince = this.#tickedAt;
    webSocket.on('pong', () => {
      this.#answered = true;
    });
    stream.on('drain', () => this.#drained());
  }

  /** True while the client has not taken what it was sent: nothing but the most needed should follow. */
  get isBehind(): boolean {
    return this.#behindSince !== null;
  }

  /** Sends a frame, in one system call with everything else of this turn of the event loop. */
  send(frame: Uint8Array): void {
    this.sendWire(wireFrame(frame));
  }

  /** Sends frames that are built already (`wireFrame`), in one system call with everything else of this turn. */
  sendWire(wire: Uint8Array): void {
    if (this.#held.push(wire) === 1) flushAtEndOfTurn(this);
  }

  /** The same without waiting for the end of the turn: for what goes to many in one piece, since this much is done for each receiver of each word. */
  sendAtOnce(wire: Uint8Array): void {
    if (this.#held.length > 0) this.#held.push(wire);
    else this.#write(wire);
  }

  /** Writes what this turn of the event loop has brought for the client: small frames as one piece, so that they cost one. */
  flush(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    const bytes = held.reduce((sum, { length }) => sum + length, 0);
    if (bytes < JOINED_SIZE) {
      this.#write(joinFrames(held));
      return;
    }
    this.stream.cork();
    for (const wire of held) this.#write(wire);
    this.stream.uncork();
  }

  /** Ends the connection and says why; a client that does not answer is cut off. */
  close({ code, reason }: CloseEvent): void {
    this.flush();
    this.webSocket.close(code, reason);
    this.webSocket.resume();
    this.onClosing();
    this.clock.after(CLOSING_TIME, () => this.webSocket.terminate());
  }

  /** Stops reading from the client for so many milliseconds from now on; what was read already comes all the same. */
  pauseReading(time: number): void {
    this.#readsAgainAt = Math.max(this.#readsAgainAt, this.clock.now() + time);
    if (this.webSocket.isPaused) return;
    this.webSocket.pause();
    this.#readAgain();
  }

  /** To be called every few seconds: sends `keepAlive` after a silence, finds dead and hopelessly slow connections. */
  tick(keepAlive: () => Uint8Array): void {
    const now = this.clock.now();
    if (this.#hasSent) this.#silentSince = this.#tickedAt;
    this.#hasSent = false;
    this.#tickedAt = now;
    if (this.#behindSince !== null && now - this.#behindSince > this.limits.catchUpTime) {
      this.close(CLOSE_EVENTS.tooSlow);
      return;
    }
    if (now - this.#silentSince < this.limits.keepAlive) return;
    if (!this.isBehind) this.send(keepAlive());
  }

  /** To be called every half minute or so: cuts off a client that did not answer the ping before. */
  checkAlive(): void {
    if (!this.#answered && !this.webSocket.isPaused) {
      this.webSocket.terminate();
      return;
    }
    this.#answered = false;
    if (this.webSocket.readyState === this.webSocket.OPEN) this.webSocket.ping();
  }

  /** Nothing is compressed, so ws keeps no frames back that these could overtake, and what waits is what the stream holds. */
  #write(wire: Uint8Array): void {
    if (this.webSocket.readyState !== this.webSocket.OPEN) return;
    if (this.stream.writableLength + wire.length > this.limits.unsentLimit) {
      this.close(CLOSE_EVENTS.tooSlow);
      return;
    }
    this.#hasSent = true;
    if (this.stream.write(wire)) return;
    if (this.stream.writableLength > this.limits.unsentPause) this.#behindSince ??= this.clock.now();
  }

  #readAgain(): void {
    const wait = this.#readsAgainAt - this.clock.now();
    if (wait > 0) this.clock.after(wait, () => this.#readAgain());
    else this.webSocket.resume();
  }

  #drained(): void {
    if (this.#behindSince === null) return;
    this.#behindSince = null;
    this.onDrained();
  }
}
