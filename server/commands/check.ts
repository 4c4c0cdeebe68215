import { runChecks } from '../../shared/checks';
import type { Finding } from '../../shared/checks/finding';
import { type CheckLists, mergeLists } from '../../shared/checks/lists/checkLists';
import { DEFAULT_LISTS } from '../../shared/checks/lists/defaultLists';
import { parseCheckLists } from '../../shared/checks/lists/parseCheckLists';
import { createCheckDocument } from '../../shared/checks/report/createCheckDocument';
import { REPORT_TEXTS, type ReportLanguage } from '../../shared/checks/report/reportTexts';
import { PlanError } from '../../shared/errors';
import { planTitle } from '../../shared/plan/planTitle';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { checkLines, createCheckReport } from './checkReport';
import { type Command, type CommandContext, EXIT_FAILED, EXIT_FINE, UsageError } from './command';
import { readBytes, readPlanFile, writeFileWhole } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'check 文件 [--json] [--docx 报告.docx] [--lists 词表.json] [--lang zh|en] [--pages]';

/** `check FILE`: what contradicts itself in a plan, as text, as JSON or as a Word report. Exit code 1 when there is an error or a warning. */
export const checkCommand: Command = {
  name: 'check',
  usage: USAGE,
  summary: '核校规划：前后不一致、算错、编号、部门、用词、标点、引用',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 1, {
      json: { type: 'boolean' },
      docx: { type: 'string' },
      lists: { type: 'string' },
      lang: { type: 'string' },
      pages: { type: 'boolean' },
    });
    const language = readLanguage(values.lang);
    if (values.docx !== undefined && !/\.docx$/i.test(values.docx))
      throw new UsageError(`核校报告是 Word 文件，不能写成 ${values.docx}。用法：gongni ${USAGE}`);
    const lists = values.lists ? await readLists(values.lists, context) : DEFAULT_LISTS;
    const { document } = await readPlanFile(positionals[0] ?? '', context);
    const findings = runChecks(document, { lists });
    const pages = values.pages ? await findPages(document, context) : null;
    if (values.docx !== undefined) await writeReport(findings, document, values.docx, language, context);
    if (values.json) context.print(JSON.stringify(createCheckReport(findings, language, pages), null, 1));
    else if (values.docx === undefined) context.print(checkLines(findings, language, pages).join('\n'));
    else context.print(writtenLine(findings.length, values.docx, language));
    return findings.some(({ severity }) => severity !== 'info') ? EXIT_FAILED : EXIT_FINE;
  },
};

/** The language of the messages, Chinese where none is named; throws `UsageError` for others than zh and en. */
function readLanguage(name: string | undefined): ReportLanguage {
  if (name === undefined || name === 'zh' || name === 'en') return name ?? 'zh';
  throw new UsageError(`没有“${name}”这种语言，只有 zh 和 en。用法：gongni ${USAGE}`);
}

function writtenLine(count: number, name: string, language: ReportLanguage): string {
  return language === 'en'
    ? `Findings: ${count}. The report is in ${name}.`
    : `发现${count}处，核校报告已写入 ${name}。`;
}

/** The printed pages of the plan's blocks. Throws `PlanError('unavailable')` where nothing can lay the plan out. */
async function findPages(
  document: PlanDocument,
  context: CommandContext,
): Promise<ReadonlyMap<string, number>> {
  const soffice = await context.findSoffice();
  if (soffice === null)
    throw new PlanError('unavailable', '没有安装 LibreOffice，不能给出页码。请安装后再试，或去掉 --pages。');
  const { findBlockPages } = await import('../export/blockPages');
  const pages = await findBlockPages(soffice, document);
  if (!pages)
    throw new PlanError(
      'unavailable',
      '这台机器没有中文字体，页码不可靠。请安装中文字体后再试，或去掉 --pages。',
    );
  return pages;
}

/** The findings as a Word file in official typography. */
async function writeReport(
  findings: readonly Finding[],
  plan: PlanDocument,
  name: string,
  language: ReportLanguage,
  context: CommandContext,
): Promise<void> {
  const { writeDocx } = await import('../../shared/docx/write/writeDocx');
  const now = context.now();
  const date = REPORT_TEXTS[language].date(now);
  const report = createCheckDocument(findings, { title: planTitle(plan), date, language });
  await writeFileWhole(name, await writeDocx(report, { style: 'official', now }), context);
}

/** An administrator's additions to the program's lists, from a JSON file with the fields of `CheckLists`. */
async function readLists(name: string, context: CommandContext): Promise<CheckLists> {
  const text = new TextDecoder().decode(await readBytes(name, context));
  try {
    return mergeLists(DEFAULT_LISTS, parseCheckLists(JSON.parse(text)));
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw new PlanError('broken-file', `无法读取词表 ${name}：内容应是 JSON。`, { cause });
  }
}
