/**
 * The floor of strict mode: a relay that shows words only when they are in a file that is synced, and then writes once to each receiver, words and
 * carets together. It knows no documents, people or roles, checks nothing, and could not be read again: `durableRelay.ts PORT FOLDER`.
 */
import { fdatasync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { wireFrame } from '../../server/collab/wireFrame';

/** As our server does it: from one group's beginning to the next one's, in milliseconds. */
const RHYTHM = 2;
/** The file has its room already, as SQLite's log has, and is written over from its start, in bytes. */
const FILE_SIZE = 16 << 20;
const AWARENESS = 1;

interface Member {
  readonly stream: Duplex;
  caret: Buffer | null;
}
interface Word {
  readonly author: Member;
  readonly room: ReadonlySet<Member>;
  readonly frame: Buffer;
}

const [port, folder] = process.argv.slice(2);
const log = openSync(`${folder}/log`, 'w+');
ftruncateSync(log, FILE_SIZE);
for (let at = 0; at < FILE_SIZE; at += 1 << 20) writeSync(log, Buffer.alloc(1 << 20), 0, 1 << 20, at);

const rooms = new Map<string, Set<Member>>();
let waiting: Word[] = [];
let isDue = false;
let began = 0;
let end = 0;

const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const { url = '' } = request;
  const room = rooms.get(url) ?? new Set<Member>();
  const author: Member = { stream: request.socket, caret: null };
  rooms.set(url, room.add(author));
  socket.on('message', (frame: Buffer) => {
    // Requests for the state (sync step 1): everyone would answer everyone.
    if (frame[0] === 0 && frame[1] === 0) return;
    if (frame[0] === AWARENESS) author.caret = wireFrame(frame);
    else {
      waiting.push({ author, room, frame });
      schedule();
    }
  });
  socket.on('close', () => room.delete(author));
});

/** The caret that comes with a letter goes along with it, since it is read in the same turn. */
function schedule(): void {
  if (isDue) return;
  isDue = true;
  const wait = began + RHYTHM - performance.now();
  if (wait > 0) setTimeout(write, wait);
  else setImmediate(write);
}

function write(): void {
  const words = waiting;
  waiting = [];
  began = performance.now();
  const bytes = Buffer.concat(words.map(({ frame }) => frame));
  if (end + bytes.length > FILE_SIZE) end = 0;
  writeSync(log, bytes, 0, bytes.length, end);
  end += bytes.length;
  fdatasync(log, (error) => {
    if (error) throw error;
    isDue = false;
    show(words);
    if (waiting.length > 0) schedule();
  });
}

function show(words: readonly Word[]): void {
  for (const room of new Set(words.map((word) => word.room))) {
    const ofRoom = words.filter((word) => word.room === room);
    const authors = new Set(ofRoom.map(({ author }) => author));
    const frames = ofRoom.map(({ frame }) => wireFrame(frame));
    const carets = [...authors].flatMap(({ caret }) => caret ?? []);
    const all = Buffer.concat([...frames, ...carets]);
    for (const member of room)
      if (!authors.has(member)) member.stream.write(all);
      else {
        const others = frames.filter((_, index) => ofRoom[index]?.author !== member);
        if (others.length > 0) member.stream.write(Buffer.concat(others));
      }
  }
}
