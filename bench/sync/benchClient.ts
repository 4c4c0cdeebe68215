import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { frames } from '../../server/collab/syncProtocol';
import { MESSAGE } from '../../shared/protocol/messages';
import type { RunningContender } from './contender';

const STEP_1 = 0;
const NOTHING = Uint8Array.of(0, 0);

export interface BenchClientOptions {
  /** The state vector of what it has; by default nothing. */
  readonly vector?: Uint8Array;
  /** What it answers when the server asks what it has; by default nothing. */
  readonly answer?: Uint8Array;
  /** Told of every update or answer that comes in, with the time in milliseconds. */
  readonly onUpdate: (update: Uint8Array, at: number) => void;
}

/** A client that costs almost nothing: speaks the protocol, keeps no document. */
export class BenchClient {
  /** Frames of any kind that came in. */
  received = 0;
  readonly #opened: Promise<unknown>;

  private constructor(
    readonly socket: WebSocket,
    private readonly server: RunningContender,
    private readonly room: string,
    private readonly options: BenchClientOptions,
  ) {
    socket.on('open', () => this.#greet());
    socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
    socket.on('error', () => {});
    this.#opened = once(socket, 'open');
  }

  /** Opens a socket; `opened` tells when it is open. */
  static connect(
    server: RunningContender,
    room: number,
    client: number,
    options: BenchClientOptions,
  ): BenchClient {
    const socket = new WebSocket(server.address(room, client), { perMessageDeflate: false });
    return new BenchClient(socket, server, server.rooms[room] ?? '', options);
  }

  /** Resolves when the socket is open; rejects when it is refused. */
  async opened(): Promise<void> {
    await this.#opened;
  }

  sendUpdate(update: Uint8Array): void {
    this.#send(frames.update(update));
  }

  sendAwareness(states: Uint8Array): void {
    this.#send(frames.awareness(states));
  }

  close(): void {
    this.socket.terminate();
  }

  #greet(): void {
    const greeting = this.server.dialect.greeting(this.room);
    if (greeting) this.socket.send(greeting);
    this.#send(frames.stateRequest(this.options.vector ?? Uint8Array.of(0)));
  }

  #receive(wrapped: Uint8Array): void {
    const at = performance.now();
    this.received += 1;
    const decoder = decoding.createDecoder(this.server.dialect.unwrap(wrapped));
    const type = decoding.readVarUint(decoder);
    if (type !== MESSAGE.sync && type !== HOCUSPOCUS_SYNC_REPLY) return;
    if (decoding.readVarUint(decoder) === STEP_1)
      this.#send(frames.stateAnswer(this.options.answer ?? NOTHING));
    else this.options.onUpdate(decoding.readVarUint8Array(decoder), at);
  }

  #send(frame: Uint8Array): void {
    this.socket.send(this.server.dialect.wrap(this.room, frame));
  }
}

const HOCUSPOCUS_SYNC_REPLY = 4;
