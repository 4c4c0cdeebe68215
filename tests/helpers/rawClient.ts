import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { frames } from '../../server/collab/syncProtocol';

/** A hand-made client: sends what it likes, and keeps what it gets. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly send: (frame: Uint8Array | string) => void;
  /** Sends an update as an editor would. */
  readonly sendUpdate: (update: Uint8Array) => void;
  /** Resolves with the payload reader of the next (or an earlier, unread) message of this type. */
  readonly message: (type: number) => Promise<decoding.Decoder>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

/** Opens a socket. Rejects with the HTTP status, as `Error('401')`, when the server refuses it. */
export function openRaw(url: string, headers: Record<string, string> = {}): Promise<RawClient> {
  const socket = new WebSocket(url, { headers });
  const unread: decoding.Decoder[] = [];
  const waiting = new Map<number, (decoder: decoding.Decoder) => void>();
  const deliver = (decoder: decoding.Decoder) => {
    const type = decoding.peekVarUint(decoder);
    const take = waiting.get(type);
    if (!take) {
      unread.push(decoder);
      return;
    }
    waiting.delete(type);
    decoding.readVarUint(decoder);
    take(decoder);
  };
  socket.on('message', (data: Buffer) => deliver(decoding.createDecoder(new Uint8Array(data))));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  const client: RawClient = {
    socket,
    closed,
    send: (frame) => socket.send(frame),
    sendUpdate: (update) => socket.send(frames.update(update)),
    message: (type) =>
      new Promise((resolve) => {
        const index = unread.findIndex((decoder) => decoding.peekVarUint(decoder) === type);
        waiting.set(type, resolve);
        for (const decoder of index < 0 ? [] : unread.splice(index, 1)) deliver(decoder);
      }),
  };
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(client));
    socket.on('unexpected-response', (_, response) => {
      reject(new Error(String(response.statusCode)));
      socket.terminate();
    });
    socket.on('error', reject);
  });
}
