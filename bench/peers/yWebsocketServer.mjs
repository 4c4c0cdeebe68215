// @y/websocket-server with y-leveldb, as its README starts it: `node yWebsocketServer.mjs PORT FOLDER`.
import { join } from 'node:path';

const [, , port, folder] = process.argv;
process.env.HOST = '127.0.0.1';
process.env.PORT = port;
process.env.YPERSISTENCE = join(folder, 'leveldb');
await import('./node_modules/@y/websocket-server/src/server.js');
