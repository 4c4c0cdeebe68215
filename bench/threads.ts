import { readBody } from '../shared/schema/planDocument';
import type { ApiClient } from '../tests/helpers/apiClient';
import { startTestServer } from '../tests/helpers/testServer';
import { quantile } from './quantile';
import { createLongPlan } from './readPlan/longPlan';

/** What a comment costs the server: `npx tsx bench/threads.ts`. Each is created alone, one after the other, and is on the disk when it is counted. */
const SIZES = [40_000, 200_000];
const THREADS = 200;

const server = await startTestServer();
try {
  const client = await server.setUp();
  console.log(`${THREADS} comments each, one after the other; milliseconds until the answer\n`);
  console.log('| characters | first | median | p95 | list of all |');
  console.log('|---|---|---|---|---|');
  for (const size of SIZES) await measure(client, size);
} finally {
  await server.dispose();
}

async function measure(client: ApiClient, size: number): Promise<void> {
  const document = createLongPlan(size, 200);
  const { id } = await client.importPlan('长规划.json', JSON.stringify(document));
  const anchors = placesIn(await client.document(id));
  const times: number[] = [];
  for (let index = 0; index < THREADS; index += 1) {
    const anchor = anchors[(index * 7) % anchors.length];
    const start = performance.now();
    await client.request('POST', `/api/plans/${id}/threads`, { text: `第${index + 1}条`, anchor });
    times.push(performance.now() - start);
  }
  const start = performance.now();
  await client.threads(id);
  const listed = performance.now() - start;
  const [first = 0] = times;
  const cells = [first, quantile(times, 0.5), quantile(times, 0.95), listed];
  console.log(`| ${size} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} |`);
}

function placesIn(document: Parameters<typeof readBody>[0]) {
  const places: { blockId: string; quote: string; from: number; to: number }[] = [];
  readBody(document).forEach((block) => {
    if (block.type.name === 'paragraph' && block.textContent.length > 40)
      places.push({
        blockId: String(block.attrs.id),
        quote: block.textBetween(4, 12),
        from: 4,
        to: 12,
      });
  });
  return places;
}
