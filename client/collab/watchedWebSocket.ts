import { MESSAGE } from '../../shared/protocol/messages';

/** Told of every sync update that is sent; `isAnswer` when it answers the server's state request. */
export type SentListener = (isAnswer: boolean) => void;

/** A WebSocket class that reports the sync updates it sends, which the stock provider does not. */
export function watchedWebSocket(Base: typeof WebSocket, onSent: SentListener): typeof WebSocket {
  return class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (!(data instanceof Uint8Array) || data[0] !== MESSAGE.sync) return;
      if (data[1] === SYNC_STEP_2 || data[1] === SYNC_UPDATE) onSent(data[1] === SYNC_STEP_2);
    }
  };
}

const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
