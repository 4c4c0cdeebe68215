/** The floor: passes every frame on to the others in the room, knows no documents, keeps nothing: `relayServer.ts PORT`. */
import { WebSocketServer } from 'ws';

const rooms = new Map<string, Set<import('ws').WebSocket>>();
const server = new WebSocketServer({
  port: Number(process.argv[2]),
  host: '127.0.0.1',
  perMessageDeflate: false,
});
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (data: Buffer) => {
    // Requests for the state (sync step 1): everyone would answer everyone.
    if (data[0] === 0 && data[1] === 0) return;
    for (const other of room) if (other !== socket) other.send(data, { binary: true });
  });
  socket.on('close', () => room.delete(socket));
});
