import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Access, Identity } from '../accounts/access';
import { type Door, joinRoom } from './joinRoom';
import { REFUSALS } from './refusals';
import type { Rooms } from './rooms';
import { fitsSchema, hasOwnOrigin, readUpgradeRequest, type UpgradeRequest } from './upgradeRequest';

export interface SyncDependencies {
  readonly rooms: Rooms;
  readonly access: Access;
  /** Origins beside the server's own that may use a cookie, for servers behind a proxy that changes the host. */
  readonly otherOrigins?: readonly string[];
}

/**
 * Serves `/sync/<planId>` on an HTTP server. Strangers and foreign pages are refused before the socket opens; so is everyone
 * else without a right to it, except that clients with `?ext=1` are told by a close code.
 */
export function attachSync(server: Server, dependencies: SyncDependencies): void {
  const { limits } = dependencies.rooms.dependencies;
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameSize,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const asked = readUpgradeRequest(request.url);
    const accept: Door['accept'] = (use) => {
      if (stream.destroyed) return;
      webSockets.handleUpgrade(request, stream, head, (webSocket) => {
        webSocket.on('error', () => {
          // Frames that are too large or no WebSocket frames at all: ws closes the connection with the right code.
        });
        use(webSocket, stream);
      });
    };
    const refuse: Door['refuse'] = ({ status, event }) => {
      if (event && asked?.extended) accept((webSocket) => webSocket.close(event.code, event.reason));
      else stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    openSocket(request, asked, { accept, refuse }, dependencies).catch((error: unknown) => {
      dependencies.rooms.dependencies.log.error({ error }, 'a sync socket could not be opened');
      stream.destroy();
    });
  });
}

async function openSocket(
  request: IncomingMessage,
  asked: UpgradeRequest | null,
  door: Door,
  { rooms, access, otherOrigins = [] }: SyncDependencies,
): Promise<void> {
  if (!asked) return door.refuse(REFUSALS.noSuchAddress);
  const identity = await access.identify(request);
  if (!identity) return door.refuse(REFUSALS.stranger);
  if (!hasOwnOrigin(request, identity, otherOrigins)) return door.refuse(REFUSALS.foreignPage);
  if (!fitsSchema(asked, identity)) return door.refuse(REFUSALS.unsupportedSchema);
  const watched: Door['accept'] = (use) =>
    door.accept((webSocket, stream) => {
      use(webSocket, stream);
      watchIdentity(webSocket, request, identity, { rooms, access });
    });
  await joinRoom(asked, identity, { ...door, accept: watched }, { rooms, access });
}

/** Nobody tells when a session runs out; so its socket asks again now and then, as if it were opened anew. */
function watchIdentity(
  webSocket: WebSocket,
  request: IncomingMessage,
  { credentialId }: Identity,
  { rooms, access }: Pick<SyncDependencies, 'rooms' | 'access'>,
): void {
  const { clock, limits, log } = rooms.dependencies;
  const look = async () => {
    try {
      if (!(await access.identify(request))) rooms.endCredential(credentialId);
    } catch (error) {
      log.error({ error }, 'nobody could say whether a session still holds');
    }
  };
  webSocket.on(
    'close',
    clock.every(limits.identityCheck, () => void look()),
  );
}
