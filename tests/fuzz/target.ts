import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import WebSocket from 'ws';
import type { Random } from '../helpers/random';

/** What is attacked, and for how long. */
export interface Target {
  /** ws://127.0.0.1:<port>/sync */
  readonly address: string;
  readonly planId: string;
  /** A person's who may write. */
  readonly token: string;
  /** Of more people who may read, since one person may open only so many sockets. */
  readonly tokens: readonly string[];
  readonly random: Random;
  /** Runs `step` again and again, `perSecond` times a second at most, until the time of the attack is over. */
  readonly keepOn: (perSecond: number, step: () => Promise<void> | void) => Promise<void>;
}

/** Does a step many times a second, in bunches of what is due, for so many seconds. */
export async function repeat(
  seconds: number,
  perSecond: number,
  step: () => Promise<void> | void,
): Promise<void> {
  const start = performance.now();
  for (let done = 0; performance.now() - start < seconds * 1000; ) {
    const due = ((performance.now() - start) / 1000) * perSecond;
    for (; done < due; done++) await step();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** An open socket into the plan; null when it was refused. What it gets is thrown away. */
export function openSocket({ address, planId, token }: Target): Promise<WebSocket | null> {
  const socket = new WebSocket(`${address}/${planId}?token=${token}&ext=1`);
  return new Promise((resolve) => {
    socket.on('message', () => {});
    socket.on('open', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

/** A bare connection to the server. */
export function openConnection({ address }: Target): Promise<Socket> {
  const connection = connect(Number(new URL(address).port), '127.0.0.1');
  return new Promise((resolve) => {
    connection.on('error', () => resolve(connection));
    connection.on('connect', () => resolve(connection));
    connection.resume();
  });
}

/** The connection below a WebSocket, to write what no WebSocket would. */
export function connectionOf(socket: WebSocket): Socket {
  return (socket as unknown as { _socket: Socket })._socket;
}

/** Keeps one socket in hand, a new one whenever the server has closed it. */
export class Reopened {
  #socket: WebSocket | null = null;

  constructor(private readonly target: Target) {}

  /** Sends a frame; drops it when nothing can be opened or too much is unsent. */
  async send(frame: Uint8Array | string): Promise<void> {
    if (this.#socket?.readyState !== WebSocket.OPEN) this.#socket = await openSocket(this.target);
    if (this.#socket && this.#socket.bufferedAmount < 16 << 20) this.#socket.send(frame);
  }

  close(): void {
    this.#socket?.terminate();
  }
}
