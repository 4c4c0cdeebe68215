import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../../server/commands/check';
import { convertCommand } from '../../../server/commands/convert';
import { outlineCommand } from '../../../server/commands/outline';
import { runCommand } from '../../../server/commands/runCommand';
import { convertToPdf } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { readPageMap } from '../../../server/export/pageMap';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { parsePlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { drawnPicture, pictureRelations, pngPicture } from '../../helpers/pictures';
import { p, wordFile } from '../../helpers/wordFile';

const plan = createSamplePlan(countingIds());
const now = () => new Date('2026-11-21T08:00:00Z');
const soffice = await findSoffice(process.env.PATH ?? '');
if (!soffice) console.warn('skipped: LibreOffice is not installed, so convert lays nothing out');
let folder: string;
/** Where LibreOffice is looked for. */
let programFolders = '';

beforeEach(async () => {
  programFolders = '';
  folder = await mkdtemp(join(tmpdir(), 'gongni-cli-'));
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs one command line in the folder: its exit code, what it printed, what it complained of. */
async function gongni(...words: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const context = {
    folder,
    print: (text: string) => printed.push(text),
    now,
    findSoffice: () => findSoffice(programFolders),
  };
  const code = await runCommand([outlineCommand, checkCommand, convertCommand], words, context, (line) =>
    complaints.push(line),
  );
  return { code, printed: printed.join('\n'), complaints };
}

/** Lets LibreOffice write a file of the folder in other formats. */
async function convertFile(name: string, ...formats: string[]) {
  for (const format of formats)
    await promisify(execFile)(soffice ?? '', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, name),
    ]);
}

const fileIn = (name: string) => readFile(join(folder, name), 'utf8');

describe('outline', () => {
  it('[CLI-2] prints the plan as data', async () => {
    const { code, printed } = await gongni('outline', 'plan.json', '--json');
    expect(code).toBe(0);
    const outline = JSON.parse(printed);
    expect(outline.title).toBe('云岭县教育事业发展“十五五”规划');
    expect(outline.headings[1]).toEqual({
      level: 1,
      number: '第一章',
      text: '发展基础与面临形势',
      kind: 'numbered',
    });
    expect(outline.losses).toEqual([]);
  });

  it('[CLI-2] prints it for people without --json', async () => {
    const { code, printed } = await gongni('outline', 'plan.json');
    expect(code).toBe(0);
    expect(printed).toContain(
      '第一章　发展基础与面临形势\n  一、“十四五”时期的主要成绩\n    （一）教育规模基本稳定',
    );
    expect(printed).toContain('指标（12）\n  学前教育·学前三年毛入园率（%）：2025 95.60 → 2030 97.00');
    expect(printed).toContain('县教育局牵头');
  });
});

describe('convert', () => {
  it('[CLI-3] writes text and Markdown', async () => {
    expect(await gongni('convert', 'plan.json', 'plan.txt')).toEqual({
      code: 0,
      printed: '',
      complaints: [],
    });
    expect(await gongni('convert', 'plan.json', 'plan.MD')).toMatchObject({ code: 0 });
    expect(await fileIn('plan.txt')).toContain('\n第一章　发展基础与面临形势\n');
    expect(await fileIn('plan.MD')).toContain('\n## 第一章　发展基础与面临形势\n');
  });

  it('[CLI-3] writes a .json that reads back as the same plan', async () => {
    await gongni('convert', 'plan.json', 'again.json');
    expect(JSON.parse(await fileIn('again.json'))).toEqual(JSON.parse(JSON.stringify(plan)));
  });

  it('[CLI-3] writes Word files that read back', async () => {
    for (const style of ['plan', 'official'])
      expect(await gongni('convert', 'plan.json', `${style}.docx`, '--style', style)).toMatchObject({
        code: 0,
      });
    expect((await readFile(join(folder, 'plan.docx'))).subarray(0, 2).toString()).toBe('PK');
    const { code, printed } = await gongni('outline', 'official.docx', '--json');
    expect(code).toBe(0);
    const outline = JSON.parse(printed);
    expect(outline.headings.map((heading: { text: string }) => heading.text)).toContain('发展基础与面临形势');
    expect(outline.coverLetter?.documentNumber).toBe('云政发〔2026〕8号');
  });

  it('[CLI-3] reads plain text, and the same bytes make the same plan', async () => {
    await gongni('convert', 'plan.json', 'plan.txt');
    await gongni('convert', 'plan.txt', 'first.json');
    await gongni('convert', 'plan.txt', 'second.json');
    expect(await fileIn('first.json')).toBe(await fileIn('second.json'));
    const { headings } = JSON.parse((await gongni('outline', 'first.json', '--json')).printed);
    const { headings: expected } = JSON.parse((await gongni('outline', 'plan.json', '--json')).printed);
    expect(headings).toEqual(expected);
  });

  it.skipIf(!soffice)(
    '[CLI-3] gives Word files the pages of a layout, or estimates',
    { timeout: 180_000 },
    async () => {
      await gongni('convert', 'plan.json', 'estimated.docx');
      programFolders = process.env.PATH ?? '';
      await gongni('convert', 'plan.json', 'exact.docx');
      await gongni('convert', 'plan.json', 'skipped.docx', '--pages', 'estimated');
      expect(await fileIn('skipped.docx')).toBe(await fileIn('estimated.docx'));
      const document = parsePlanDocument(plan);
      const options = { style: 'plan', now: now() } as const;
      const layout = await convertToPdf(soffice as string, await writeDocx(document, options));
      const pageMap = readPageMap(layout, document, 'plan');
      const laidOut = await writeDocx(document, { ...options, ...(pageMap && { pageMap }) });
      expect(Buffer.compare(await readFile(join(folder, 'exact.docx')), laidOut)).toBe(0);
    },
  );

  it.skipIf(process.platform === 'win32')('[CLI-3] says when a layout fails, and estimates', async () => {
    await writeFile(join(folder, 'soffice'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    programFolders = folder;
    const { code, printed } = await gongni('convert', 'plan.json', 'plan.docx');
    expect([code, printed]).toEqual([0, '页码是估算的，LibreOffice 没有完成排版：LibreOffice ended with 3']);
  });

  it('[CLI-3] keeps the pictures of a Word file in .json and .docx, and says that .txt cannot', async () => {
    const map = pngPicture(40, 20);
    const relations = pictureRelations({ r1: 'media/image1.png' });
    const parts = { 'word/_rels/document.xml.rels': relations, 'word/media/image1.png': map };
    const body = `${p('青禾县规划')}${p('一、基础')}<w:p>${drawnPicture('r1')}</w:p>`;
    await writeFile(join(folder, 'in.docx'), wordFile(body, parts));
    expect((await gongni('convert', 'in.docx', 'out.json')).printed).toBe('');
    expect(await fileIn('out.json')).toContain(
      `"source": "data:image/png;base64,${Buffer.from(map).toString('base64')}"`,
    );
    await gongni('convert', 'out.json', 'out.docx', '--pages', 'estimated');
    const files = unzipSync(await readFile(join(folder, 'out.docx')));
    expect(Object.values(files).some((bytes) => Buffer.from(bytes).equals(map))).toBe(true);
    expect((await gongni('convert', 'in.docx', 'out.txt')).printed).toContain('不能保存图片：1 张');
  });

  it('[CLI-6] reads the files of other office programs through LibreOffice', async ({ skip }) => {
    if (!soffice) skip('LibreOffice is not installed');
    programFolders = process.env.PATH ?? '';
    const page =
      '<html><body><p>青禾县水利发展规划</p><p>一、发展基础</p><p>全县有水库三座。</p></body></html>';
    await writeFile(join(folder, 'page.html'), page);
    await convertFile('page.html', 'odt', 'rtf:Rich Text Format', 'doc:MS Word 97');
    for (const name of ['page.odt', 'page.rtf', 'page.doc']) {
      const { code, printed } = await gongni('outline', name, '--json');
      expect(code, name).toBe(0);
      expect(JSON.parse(printed).headings, name).toMatchObject([{ number: '一、', text: '发展基础' }]);
    }
    await rename(join(folder, 'page.doc'), join(folder, 'page.wps'));
    expect((await gongni('convert', 'page.wps', 'wps.txt')).code).toBe(0);
    expect(await fileIn('wps.txt')).toContain('全县有水库三座。');
    expect((await gongni('check', 'page.odt')).complaints).toEqual([]);
  }, 300_000);

  it('[CLI-6] says what to do about such files where there is no LibreOffice', async () => {
    await writeFile(
      join(folder, 'old.doc'),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    );
    for (const command of ['outline', 'check']) {
      const { code, complaints } = await gongni(command, 'old.doc');
      expect(code).toBe(1);
      expect(complaints.join()).toMatch(
        /这台电脑上没有安装 LibreOffice，不能直接读取 \.doc 文件。.*另存为 \.docx/,
      );
    }
    expect((await gongni('convert', 'old.doc', 'new.json')).code).toBe(1);
  });

  it('[CLI-6] goes by what is in a file, whatever its name says', async () => {
    await writeFile(join(folder, 'page.doc'), '<html><body><p>青禾县规划</p><p>一、基础</p></body></html>');
    expect((await gongni('outline', 'page.doc', '--json')).code).toBe(0);
    await writeFile(join(folder, 'book.docx'), zipSync({ 'xl/workbook.xml': new Uint8Array([60]) }));
    expect((await gongni('outline', 'book.docx')).complaints.join()).toContain('Excel 工作簿');
  });

  it('[CLI-3] replaces an older file, and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'old.txt'), '旧');
    await gongni('convert', 'plan.json', 'old.txt');
    expect(await fileIn('old.txt')).not.toContain('旧');
    expect((await readdir(folder)).sort()).toEqual(['old.txt', 'plan.json']);
  });
});

describe('check', () => {
  it('[CLI-4] writes the findings as a Word report with each place', async () => {
    await writeFile(
      join(folder, 'draft.txt'),
      '青山县教育发展规划\n第一章 发展基础\n有学校20所，其中公办12所、民办9所。\n',
    );
    const { code, printed } = await gongni('check', 'draft.txt', '--docx', 'report.docx');
    expect({ code, printed }).toEqual({ code: 1, printed: '发现1处，核校报告已写入 report.docx。' });
    expect((await gongni('convert', 'report.docx', 'report.txt')).code).toBe(0);
    const report = await fileIn('report.txt');
    for (const words of [
      '核校报告',
      '《青山县教育发展规划》',
      '一、错误（1处）',
      '（一）合计（1处）',
      '9=21',
      '第一章：“公办12所',
    ])
      expect(report).toContain(words);
    expect((await gongni('check', 'draft.txt', '--docx', 'report.pdf')).code).toBe(2);
  });

  it('[CLI-4] writes the report in English, with what it quotes as it is', async () => {
    await writeFile(
      join(folder, 'draft.txt'),
      '青山县教育发展规划\n第一章 发展基础\n有学校20所，其中公办12所、民办9所。\n',
    );
    const { printed } = await gongni('check', 'draft.txt', '--docx', 'report.docx', '--lang', 'en');
    expect(printed).toBe('Findings: 1. The report is in report.docx.');
    await gongni('convert', 'report.docx', 'report.txt');
    const report = await fileIn('report.txt');
    for (const words of [
      'Check report',
      'Errors (1)',
      'Sum (1)',
      'The listed parts',
      'Place: 第一章: “公办12所',
    ])
      expect(report).toContain(words);
    expect(report).not.toMatch(/核校|错误|位置|所列各项/);
  });

  const draft = '青山县教育发展“十五五”规划\n（2026—2030年）\n第一章 基础\n学校95所,其中小学30所。\n';

  it('[CLI-4] finds nothing in the sample plan', async () => {
    expect(await gongni('check', 'plan.json')).toMatchObject({ code: 0, printed: '没有发现问题。' });
    const { code, printed } = await gongni('check', 'plan.json', '--json');
    expect([code, JSON.parse(printed)]).toEqual([0, { findings: [] }]);
  });

  it('[CLI-4] prints the exact fields, and exits with 1 for a warning', async () => {
    await writeFile(join(folder, 'draft.txt'), draft);
    const { code, printed } = await gongni('check', 'draft.txt', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toEqual({
      findings: [
        {
          rule: 'punctuation/half-width',
          severity: 'warning',
          message: '中文句子里用了半角“,”，应为全角“，”。',
          places: [{ quote: '学校95所,其中小学3', path: '第一章' }],
          expected: '，',
          found: ',',
        },
      ],
    });
  });

  it('[CLI-4] exits with 0 when there is only info', async () => {
    await writeFile(join(folder, 'draft.txt'), draft.replace(',', '，').replace('95所', '238多所'));
    expect(await gongni('check', 'draft.txt')).toMatchObject({ code: 0 });
  });

  it('[CLI-4] takes an administrator’s list', async () => {
    await writeFile(join(folder, 'draft.txt'), draft.replace(',', '，'));
    await writeFile(join(folder, 'lists.json'), JSON.stringify({ typos: [{ wrong: '学校', right: '校' }] }));
    expect((await gongni('check', 'draft.txt', '--lists', 'lists.json')).printed).toContain('“学校”应为“校”');
    expect((await gongni('check', 'draft.txt', '--lists', 'none.json')).code).toBe(2);
    await writeFile(join(folder, 'lists.json'), '词表');
    expect((await gongni('check', 'draft.txt', '--lists', 'lists.json')).complaints.join()).toContain(
      '内容应是 JSON',
    );
  });
});

describe('wrong use', () => {
  it.each([
    [[], '请写明要做什么'],
    [['draw'], '没有这个命令：draw'],
    [['restore', 'folder'], '还没有这个命令：restore'],
    [['outline'], '应给出 1 个文件，现在是 0 个'],
    [['outline', 'plan.json', 'other.json'], '应给出 1 个文件，现在是 2 个'],
    [['outline', 'plan.json', '--jsn'], '选项 --jsn'],
    [['outline', 'plan.pdf'], '不能读取 plan.pdf'],
    [['convert', 'plan.json', 'plan.pdf'], '不能写成 plan.pdf'],
    [['convert', 'plan.json', './plan.json'], '是同一个'],
    [['convert', 'plan.json', 'plan.txt', '--style', 'fancy'], '只能是 plan 或 official'],
    [['convert', 'plan.json', 'plan.docx', '--pages', 'some'], '只能是 exact 或 estimated'],
    [['outline', 'gone.json'], '没有这个文件'],
    [['check', 'gone.txt', '--json'], '没有这个文件'],
    [['check', 'plan.json', '--lists', 'gone.json'], '没有这个文件'],
    [['convert', 'gone.docx', 'plan.txt'], '没有这个文件'],
  ])('[CLI-1] of %j ends with code 2 and one line', async (words, complaint) => {
    const { code, printed, complaints } = await gongni(...words);
    expect({ code, printed, lines: complaints.length }).toEqual({ code: 2, printed: '', lines: 1 });
    expect(complaints[0]).toContain(complaint);
    expect(complaints[0]).not.toContain('\n');
    expect(await readdir(folder)).toEqual(['plan.json']);
  });
});

describe('failed work', () => {
  it.each([
    ['an empty file', 'empty.json', '', '是空的'],
    ['half a file', 'half.json', '{"schemaVersion": "1.0", "bo', '不是完整的 JSON 文件'],
    ['another kind of JSON', 'other.json', '[1, 2]', '不是共拟的规划文件'],
    ['another version', 'new.json', '{"schemaVersion": "99.0", "body": {"type": "doc"}}', '99.0'],
    [
      'a body that does not fit',
      'odd.json',
      '{"schemaVersion": "1.0", "body": {"type": "poem"}}',
      '格式不符',
    ],
  ])('[CLI-1] on %s ends with code 1 and one line', async (_what, name, content, complaint) => {
    await writeFile(join(folder, name), content);
    const { code, printed, complaints } = await gongni('outline', name, '--json');
    expect({ code, printed, lines: complaints.length }).toEqual({ code: 1, printed: '', lines: 1 });
    expect(complaints[0]).toContain(complaint);
  });

  it('[CLI-1] on a folder that is not there ends with code 1', async () => {
    const { code, complaints } = await gongni('convert', 'plan.json', 'gone/plan.txt');
    expect(code).toBe(1);
    expect(complaints[0]).toContain('无法写入 gone/plan.txt：没有这个文件或文件夹');
  });
});

it('[CLI-1] explains itself', async () => {
  const { code, printed } = await gongni('--help');
  expect(code).toBe(0);
  expect(printed).toContain('gongni convert 原文件 新文件');
});
