/**
 * What an import and an export take through the HTTP API of the built server: `npx tsx bench/files.ts` after
 * `npm run build:server`. Cold is the first one after the server has started. The baseline is the same work called directly
 * in this process, warm; what lies between is the way there and back, the other process and the database.
 */
import { readDocx } from '../shared/docx/read/readDocx';
import { writeDocx } from '../shared/docx/write/writeDocx';
import { parsePlanDocument } from '../shared/schema/planDocument';
import { decodeText } from '../shared/text/decodeText';
import { readText } from '../shared/text/readText';
import { ApiClient } from '../tests/helpers/apiClient';
import { startBuiltServer } from '../tests/helpers/builtServer';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { childrenOf, extraMemory } from './files/processMemory';
import { typeMeanwhile } from './files/typeMeanwhile';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { benchPlan } from './typing/benchPlan';

const COLD_ROUNDS = 5;
const ROUNDS = 15;
const IMPORT_TARGET = 500;
const COLD_EXPORT_TARGET = 800;
const EXPORT_TARGET = 400;
const WORD_IMPORT_TARGET = 600;
const MEMORY_TARGET = 60;
const LATENCY_TARGET = 50;
const EXPORTS_AT_ONCE = 10;
/** So often in a row, for a p99 of some hundreds of strokes. */
const EXPORT_ROUNDS = 12;

process.setMaxListeners(100);
const { name, content } = benchPlan(sharedMaterial);
const bytes = Buffer.from(content);
const times: Record<string, number[]> = {};
const measure = async (what: string, work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  times[what] = [...(times[what] ?? []), performance.now() - start];
};

for (let round = 0; round < COLD_ROUNDS; round++) {
  for (const first of ['import', 'export'] as const) {
    const server = await startBuiltServer();
    try {
      const client = new ApiClient(server.url);
      await client.signUpFirst('管理员', 'admin', 'correct horse 8');
      let { id } = first === 'export' ? await client.importPlan(name, content) : { id: '' };
      if (first === 'export') await restart(server);
      const read = async () => ({ id } = await client.importPlan(name, content));
      const write = async () => client.request('GET', `/api/plans/${id}/export?format=docx`);
      await measure(`${first}, cold`, first === 'import' ? read : write);
      if (round > 0) continue;
      for (let again = 0; again < ROUNDS; again++)
        await measure(`${first}, warm`, first === 'import' ? read : write);
    } finally {
      await server.dispose();
    }
  }
}

const word = await writeDocx(
  isTextFile(name)
    ? readText(decodeText(bytes), { newId: countingId() }).document
    : parsePlanDocument(JSON.parse(bytes.toString())),
  { style: 'official', now: new Date(0) },
);
const busy: { memory: number; alone: readonly number[]; meanwhile: readonly number[] } = await (async () => {
  const server = await startBuiltServer();
  try {
    const client = new ApiClient(server.url);
    await client.signUpFirst('管理员', 'admin', 'correct horse 8');
    const token = await client.createToken();
    const { id } = await client.importPlan('规划.docx', word);
    const exportWord = () => client.request('GET', `/api/plans/${id}/export?format=docx`);
    for (let round = 0; round < ROUNDS; round++)
      await measure('import of a Word file, warm', () => client.importPlan('规划.docx', word));
    for (let round = 0; round < 3; round++) await exportWord();
    const memory = await extraMemory(childrenOf(server.processId), exportWord);
    const address = `${server.url.replace('http', 'ws')}/sync`;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 3000));
    const alone = await typeMeanwhile(address, id, token, pause);
    const exports = async () => {
      for (let round = 0; round < EXPORT_ROUNDS; round++)
        await Promise.all(Array.from({ length: EXPORTS_AT_ONCE }, exportWord));
    };
    return { memory, alone, meanwhile: await typeMeanwhile(address, id, token, exports) };
  } finally {
    await server.dispose();
  }
})();

const newId = countingId();
const read = () =>
  isTextFile(name)
    ? readText(decodeText(bytes), { newId }).document
    : parsePlanDocument(JSON.parse(bytes.toString()));
const document = read();
for (let round = 0; round < ROUNDS; round++) {
  await measure('import, direct', async () => read());
  await measure('import of a Word file, direct', async () => readDocx(word, { newId }));
  await measure('export, direct', () => writeDocx(document, { style: 'plan', now: new Date(0) }));
}

const row = (what: string, target: number | null) => {
  const own = times[what] ?? [];
  const direct = times[what.replace(/,.*/, ', direct')] ?? [];
  const number = (share: number) => quantile(own, share).toFixed(0);
  const ratio = (quantile(own, 0.5) / quantile(direct, 0.5)).toFixed(1);
  return [what, String(own.length), number(0.5), number(1), ratio, target === null ? '' : `≤ ${target}`];
};
printTable(
  `Import and export of ${name} through the API, in ms`,
  ['what', 'times', 'median', 'most', 'ratio to direct', 'target'],
  [
    row('import, cold', IMPORT_TARGET),
    row('import, warm', IMPORT_TARGET),
    row('import, direct', null),
    row('import of a Word file, warm', WORD_IMPORT_TARGET),
    row('import of a Word file, direct', null),
    row('export, cold', COLD_EXPORT_TARGET),
    row('export, warm', EXPORT_TARGET),
    row('export, direct', null),
  ],
);
const share = (latencies: readonly number[], of: number) => quantile(latencies, of).toFixed(1);
printTable(
  `What ${EXPORTS_AT_ONCE} exports at once do to whoever types in the plan, and what one takes of memory`,
  ['what', 'times', 'median', 'p99', 'most', 'target'],
  [
    [
      'a stroke at the other, ms, nothing else',
      String(busy.alone.length),
      share(busy.alone, 0.5),
      share(busy.alone, 0.99),
      share(busy.alone, 1),
      '',
    ],
    [
      'a stroke at the other, ms, while they run',
      String(busy.meanwhile.length),
      share(busy.meanwhile, 0.5),
      share(busy.meanwhile, 0.99),
      share(busy.meanwhile, 1),
      `≤ ${LATENCY_TARGET}`,
    ],
    ['memory of the file process, MB more', '1', busy.memory.toFixed(0), '', '', `≤ ${MEMORY_TARGET}`],
  ],
);
process.exit(0);

function isTextFile(fileName: string): boolean {
  return fileName.endsWith('.txt');
}

function countingId(): () => string {
  let count = 0;
  return () => `n${++count}`;
}

async function restart(server: Awaited<ReturnType<typeof startBuiltServer>>): Promise<void> {
  await server.kill();
  await server.start();
}
