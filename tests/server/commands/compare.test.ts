import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareCommand } from '../../../server/commands/compare';
import { runCommand } from '../../../server/commands/runCommand';
import { openExportedFile } from '../../helpers/exportedFile';
import { settleChanges, textLines } from '../../helpers/settleChanges';
import { all, textOf } from '../../helpers/xmlTree';

const OLDER =
  '云岭县教育规划\n第一章 总体要求\n到2030年，毛入园率达到96.5%，新建学校三所。\n本段将被删去，不再保留在新稿之中。\n';
const NEWER =
  '云岭县教育规划\n第一章 总体要求\n到2030年，毛入园率达到98%，新建学校三所。\n新增一段关于教师队伍建设的要求。\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongni-compare-'));
  await writeFile(join(folder, 'older.txt'), OLDER);
  await writeFile(join(folder, 'newer.txt'), NEWER);
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
  const code = await runCommand([compareCommand], words, context, (line) => complaints.push(line));
  return { code, complaints };
}
const documentIn = async (name: string) =>
  openExportedFile(await readFile(join(folder, name))).xml('word/document.xml');

it('[CMP-8] writes what changed between two files as tracked changes', async () => {
  expect(await gongni('compare', 'older.txt', 'newer.txt', 'out.docx', '--author', '县教育局')).toEqual({
    code: 0,
    complaints: [],
  });
  const document = await documentIn('out.docx');
  const accepted = textLines(settleChanges(document, 'accept')).join('\n');
  const rejected = textLines(settleChanges(document, 'reject')).join('\n');
  expect(accepted).toContain('毛入园率达到98%，新建');
  expect(accepted).not.toContain('不再保留');
  expect(rejected).toContain('毛入园率达到96.5%，新建');
  expect(rejected).not.toContain('教师队伍');
});

it('[CMP-9] writes them as a table with the older words, the newer ones and what was done', async () => {
  expect((await gongni('compare', 'older.txt', 'newer.txt', 'out.docx', '--table')).code).toBe(0);
  const rows = all(await documentIn('out.docx'), 'w:tr').map((row) => all(row, 'w:tc').map(textOf));
  expect(rows[0]).toEqual(['序号', '原文', '修改后', '说明']);
  const changed = rows.find(([, older]) => older?.includes('96.5%'));
  expect(changed?.[2]).toContain('毛入园率达到98%');
  expect(changed?.[3]).toContain('总体要求');
  expect(changed?.[3]).toContain('修改');
});

it('[CLI-1] refuses a result that is no Word file, before reading anything', async () => {
  const { code, complaints } = await gongni('compare', 'missing.txt', 'newer.txt', 'out.pdf');
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
});
