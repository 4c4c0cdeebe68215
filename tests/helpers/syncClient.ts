import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';

/** A stock y-websocket client with its document. */
export interface StockClient {
  readonly ydoc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** The text of a block of the body, by place. */
  readonly text: (block?: number) => string;
  /** Types into a block of the body. */
  readonly type: (offset: number, words: string, block?: number) => void;
  /** Resolves once the condition holds; looks again after every update. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly synced: () => Promise<void>;
  readonly leave: () => void;
}

/** Joins a plan with the token of a person; with '' as whoever the own WebSocket says. */
export function joinPlan(
  address: string,
  planId: string,
  token: string,
  parameters: Record<string, string> = {},
  own: { readonly ydoc?: Y.Doc; readonly webSocket?: typeof WebSocket } = {},
): StockClient {
  const ydoc = own.ydoc ?? new Y.Doc();
  const provider = new WebsocketProvider(address, planId, ydoc, {
    params: token === '' ? parameters : { token, ...parameters },
    disableBc: true,
    maxBackoffTime: 100,
    WebSocketPolyfill: (own.webSocket ?? WebSocket) as unknown as typeof globalThis.WebSocket,
  });
  return {
    ydoc,
    provider,
    text: (block = 0) => textOf(ydoc, block),
    type: (offset, words, block = 0) => textNode(ydoc, block).insert(offset, words),
    until: (condition) => until(ydoc, condition),
    synced: () =>
      new Promise((resolve) => {
        if (provider.synced) resolve();
        else provider.once('sync', () => resolve());
      }),
    leave: () => {
      provider.destroy();
      ydoc.destroy();
    },
  };
}

/** Resolves once the condition holds; looks again after every update of the document. */
export function until(ydoc: Y.Doc, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!condition()) return;
      ydoc.off('update', look);
      resolve();
    };
    ydoc.on('update', look);
    look();
  });
}

/** The Y.XmlText of a block of the body. */
export function textNode(ydoc: Y.Doc, block = 0): Y.XmlText {
  const element = bodyOf(ydoc).get(block) as Y.XmlElement;
  return element.get(0) as Y.XmlText;
}

/** The plain text of a block of the body, '' when it is not there. */
export function textOf(ydoc: Y.Doc, block = 0): string {
  if (bodyOf(ydoc).length <= block) return '';
  const element = bodyOf(ydoc).get(block) as Y.XmlElement;
  const pieces = element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
  return pieces
    .flatMap((piece) => (piece.toDelta() as { insert: string }[]).map(({ insert }) => insert))
    .join('');
}
