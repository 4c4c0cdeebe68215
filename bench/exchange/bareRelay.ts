/**
 * The least that a Yjs server can be, to compare with: one document a name, kept in memory; every message is passed on at once,
 * unjudged and unwritten. `node --import tsx bareRelay.ts` prints its address.
 */
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';

const SYNC = 0;

interface Place {
  readonly ydoc: Y.Doc;
  readonly people: Set<WebSocket>;
}

const places = new Map<string, Place>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

function open(name: string): Place {
  const place: Place = { ydoc: new Y.Doc(), people: new Set() };
  places.set(name, place);
  return place;
}

server.on('connection', (socket, { url = '' }) => {
  const name = url.replace(/\?.*/, '');
  const place = places.get(name) ?? open(name);
  place.people.add(socket);
  socket.on('close', () => place.people.delete(socket));
  socket.on('message', (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, SYNC);
    if (readSyncMessage(decoder, answer, place.ydoc, socket) === 2)
      for (const person of place.people) if (person !== socket) person.send(frame);
    if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer));
  });
  const question = encoding.createEncoder();
  encoding.writeVarUint(question, SYNC);
  writeSyncStep1(question, place.ydoc);
  socket.send(encoding.toUint8Array(question));
});
server.on('listening', () => console.log(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`));
