import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../server/commands/runCommand';
import { tasksCommand } from '../../../server/commands/tasks';
import { readXlsx } from '../../../shared/xlsx/readXlsx';

const PLAN =
  '云岭县教育规划\n第一章 主要任务\n一、学前教育\n新建幼儿园七所。（县教育局、县财政局负责）\n二、督导\n加强督导评估。（县政府督导室负责）\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongni-tasks-'));
  await writeFile(join(folder, 'plan.txt'), PLAN);
});
afterEach(() => rm(folder, { recursive: true }));

async function gongni(...words: string[]) {
  const complaints: string[] = [];
  const context = {
    folder,
    print: () => {},
    now: () => new Date('2026-11-22T08:00:00Z'),
    findSoffice: async () => null,
  };
  const code = await runCommand([tasksCommand], words, context, (line) => complaints.push(line));
  return { code, complaints };
}

it('[CLI-5] writes who carries out what as a workbook or a Word file, told by the extension', async () => {
  expect(await gongni('tasks', 'plan.txt', 'out.xlsx', '--by', 'department')).toEqual({
    code: 0,
    complaints: [],
  });
  const [sheet] = readXlsx(await readFile(join(folder, 'out.xlsx')));
  expect(sheet?.rows.slice(2, 4)).toEqual([
    ['县教育局（1项）', '', '', '', ''],
    ['1', '学前教育', '县教育局', '县财政局', '第一章　主要任务'],
  ]);
  expect((await gongni('tasks', 'plan.txt', 'out.docx')).code).toBe(0);
  expect((await readFile(join(folder, 'out.docx'))).subarray(0, 2).toString()).toBe('PK');
});

it.each([
  [['plan.txt', 'out.pdf'], '.docx 或 .xlsx'],
  [['plan.txt', 'out.xlsx', '--by', 'town'], 'chapter 或 department'],
  [['plan.txt'], '用法'],
])('[CLI-5] refuses %j and writes nothing', async (words, message) => {
  const { code, complaints } = await gongni('tasks', ...words);
  expect(code).toBe(2);
  expect(complaints[0]).toContain(message);
  expect(await readdir(folder)).toEqual(['plan.txt']);
});
