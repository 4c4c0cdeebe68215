import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FileProcess } from '../../../server/files/fileProcess';
import { PlanError } from '../../../shared/errors';
import { readYDoc } from '../../../shared/schema/ydoc';
import { exportPlan } from '../../helpers/exportPlan';

let files = new FileProcess();
afterEach(() => files.close());

const options = { style: 'plan', now: new Date(0) } as const;
const text = (words: string) => ({
  extension: '.txt',
  fileName: '规划.txt',
  plan: 'plan-1',
  bytes: new TextEncoder().encode(words),
});
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

it('reads a file into a seed for the library', async () => {
  files = new FileProcess();
  const { seed } = await files.run('read', text('云溪县教育规划\n第一章 总体要求\n办好学前教育。\n'));
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, seed.update);
  expect(seed.title).toBe('云溪县教育规划');
  expect(JSON.stringify(readYDoc(ydoc).body)).toContain('办好学前教育。');
});

it('writes a Word file, with dates and bytes unharmed by the way', async () => {
  files = new FileProcess();
  const document = exportPlan();
  const bytes = (await files.run('write', { extension: '.docx', document, options })) as Uint8Array;
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});

it('passes on what the person should be told about a file', async () => {
  files = new FileProcess();
  const broken = { extension: '.json', fileName: '坏.json', plan: 'plan-1', bytes: new Uint8Array([0x7b]) };
  const failure = (await failureOf(files.run('read', broken))) as PlanError;
  expect(failure).toBeInstanceOf(PlanError);
  expect([failure.code, failure.message]).toEqual([
    'broken-file',
    '坏.json 不是完整的 JSON 文件，无法读取。',
  ]);
});

it('tells a bug from a bad file', async () => {
  files = new FileProcess();
  const failure = await failureOf(files.run('read', { ...text(''), extension: '.none' }));
  expect(failure).not.toBeInstanceOf(PlanError);
  expect(String(failure)).toContain('no reader for .none');
});

it('gives a task up after its time, and does the next one in a new process', async () => {
  files = new FileProcess({ taskTime: 1 });
  const failure = (await failureOf(files.run('read', text('第一章 总则')))) as PlanError;
  expect(failure.code).toBe('unavailable');
  expect(files.isRunning).toBe(false);
  files = new FileProcess();
  await files.run('read', text('第一章 总则'));
  expect(files.isRunning).toBe(true);
});

it('survives a file that takes all memory', { timeout: 180_000 }, async () => {
  files = new FileProcess({ memory: 96 });
  const failure = (await failureOf(
    files.run('read', text('第一章 总则\n办好教育。\n'.repeat(200_000))),
  )) as PlanError;
  expect(failure.code).toBe('unavailable');
  const { seed } = await files.run('read', text('云溪县教育规划\n'));
  expect(seed.title).toBe('云溪县教育规划');
});

it('does tasks one after the other and turns away too many', async () => {
  files = new FileProcess({ waiting: 2 });
  const results = await Promise.all(
    [1, 2, 3].map((count) => failureOf(files.run('read', text(`第${count}章 总则`)))),
  );
  expect(results.map((failure) => (failure as PlanError | null)?.message ?? null)).toEqual([
    null,
    null,
    '正在处理的文件太多，请过一分钟再试。',
  ]);
});

it('[DOUT-17] asks for what a task takes when its turn has come, not while it waits', async () => {
  files = new FileProcess();
  const asked: string[] = [];
  let atFirst = (): void => {};
  const isAtFirst = new Promise<void>((resolve) => {
    atFirst = resolve;
  });
  let goOn = (): void => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const first = files.run('read', async () => {
    asked.push('first');
    atFirst();
    await mayGoOn;
    return text('第一章 总则');
  });
  const second = files.run('read', async () => {
    asked.push('second');
    return text('第二章 目标');
  });
  await isAtFirst;
  expect(asked).toEqual(['first']);
  goOn();
  await Promise.all([first, second]);
  expect(asked).toEqual(['first', 'second']);
});

it('passes on why a task had nothing to take, and does the next one', async () => {
  files = new FileProcess();
  const gone = async () => {
    throw new PlanError('not-found', '没有这份规划。');
  };
  expect(String(await failureOf(files.run('read', gone)))).toContain('没有这份规划');
  await files.run('read', text('第一章 总则'));
});

it('ends the process when there was no work for a while', async () => {
  files = new FileProcess({ idleTime: 1 });
  await files.run('read', text('第一章 总则'));
  while (files.isRunning) await new Promise((done) => setTimeout(done, 5));
  await files.run('read', text('第一章 总则'));
});
