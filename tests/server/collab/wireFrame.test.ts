import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { wireFrame } from '../../../server/collab/wireFrame';

it.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
  'wraps %i bytes as a WebSocket client reads them',
  async (length) => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    await once(server, 'listening');
    const payload = Uint8Array.from({ length }, (_, index) => index % 251);
    server.on('connection', (_socket, { socket }) => {
      socket.write(wireFrame(payload));
      socket.write(wireFrame(Uint8Array.of(7), new Uint8Array(), Uint8Array.of(8, 9)));
    });
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const received: Buffer[] = [];
    await new Promise<void>((resolve) =>
      client.on('message', (data: Buffer) => {
        received.push(data);
        if (received.length === 2) resolve();
      }),
    );
    expect(received[0]?.equals(payload)).toBe(true);
    expect(received[1]).toEqual(Buffer.of(7, 8, 9));
    client.terminate();
    server.close();
  },
);
