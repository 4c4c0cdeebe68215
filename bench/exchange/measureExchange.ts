import { performance } from 'node:perf_hooks';
import { bodyOf } from '../../shared/schema/ydoc';
import { joinPlan, type StockClient } from '../../tests/helpers/syncClient';

export interface ExchangeOptions {
  readonly address: string;
  readonly planId: string;
  readonly token: string;
  readonly typists: number;
  readonly readers: number;
  /** How many letters each typist types. */
  readonly letters: number;
}

/** Milliseconds from the insertion of a letter in one stock client to its arrival in each other one. */
export async function measureExchange(options: ExchangeOptions): Promise<number[]> {
  const { address, planId, token, typists, readers, letters } = options;
  const clients = Array.from({ length: typists + readers }, () => joinPlan(address, planId, token));
  await Promise.all(clients.map((client) => client.synced()));
  const times: number[] = [];
  const sentAt = new Map<string, number>();
  const expected = typists * letters * (clients.length - 1);
  const all = new Promise<void>((resolve) => {
    for (const client of clients)
      client.ydoc.on('update', (_update: Uint8Array, origin: unknown, _ydoc: unknown, transaction) => {
        if (origin !== client.provider) return;
        const arrived = performance.now();
        for (const [id, clock] of transaction.afterState)
          for (let letter = transaction.beforeState.get(id) ?? 0; letter < clock; letter++) {
            const sent = sentAt.get(`${id} ${letter}`);
            if (sent !== undefined) times.push(arrived - sent);
          }
        if (times.length >= expected) resolve();
      });
  });
  const typing = clients
    .slice(0, typists)
    .map((client, index) => typeLetters(client, index, letters, sentAt));
  await Promise.all([all, ...typing]);
  for (const client of clients) client.leave();
  return times;
}

/** A quick typist: a letter every 50 ms, in a text of one's own. */
async function typeLetters(
  { ydoc }: StockClient,
  index: number,
  letters: number,
  sentAt: Map<string, number>,
): Promise<void> {
  const text = ydoc.getText(`bench ${index} ${bodyOf(ydoc).length}`);
  for (let letter = 0; letter < letters; letter++) {
    const structs = ydoc.store.clients.get(ydoc.clientID) ?? [];
    const clock = structs.reduce((end, { id, length }) => Math.max(end, id.clock + length), 0);
    sentAt.set(`${ydoc.clientID} ${clock}`, performance.now());
    text.insert(0, '字');
    await new Promise((resolve) => setTimeout(resolve, 40 + ((letter * 7 + index * 3) % 20)));
  }
}
