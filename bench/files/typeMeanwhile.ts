import { joinPlan } from '../../tests/helpers/syncClient';

const PAUSE = 15;

/** Types into a plan while `work` goes on; gives the milliseconds after which another person had each stroke. */
export async function typeMeanwhile(
  address: string,
  planId: string,
  token: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const [writer, reader] = [joinPlan(address, planId, token), joinPlan(address, planId, token)];
  await Promise.all([writer.synced(), reader.synced()]);
  const typedAt: number[] = [];
  const latencies: number[] = [];
  const strokes = (client: typeof writer) => client.ydoc.getMap<number>('bench');
  strokes(reader).observe(() => {
    const now = performance.now();
    const last = strokes(reader).get('stroke') ?? -1;
    for (let stroke = latencies.length; stroke <= last; stroke += 1)
      latencies.push(now - (typedAt[stroke] ?? now));
  });
  let going = true;
  const done = work().finally(() => {
    going = false;
  });
  while (going) {
    typedAt.push(performance.now());
    strokes(writer).set('stroke', typedAt.length - 1);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await done;
  await reader.until(() => latencies.length >= typedAt.length);
  writer.leave();
  reader.leave();
  return latencies;
}
