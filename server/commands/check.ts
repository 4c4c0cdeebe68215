import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runChecks } from '../../shared/checks';
import { type CheckLists, mergeLists } from '../../shared/checks/lists/checkLists';
import { DEFAULT_LISTS } from '../../shared/checks/lists/defaultLists';
import { parseCheckLists } from '../../shared/checks/lists/parseCheckLists';
import { PlanError } from '../../shared/errors';
import { checkLines, createCheckReport } from './checkReport';
import { type Command, type CommandContext, EXIT_FAILED, EXIT_FINE } from './command';
import { readPlanFile } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'check 文件 [--json] [--lists 词表.json]';

/** `check FILE [--json]`: what contradicts itself in a plan. Exit code 1 when there is an error or a warning. */
export const checkCommand: Command = {
  name: 'check',
  usage: USAGE,
  summary: '核校规划：前后不一致、算错、编号、部门、用词、标点、引用',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 1, {
      json: { type: 'boolean' },
      lists: { type: 'string' },
    });
    const lists = values.lists ? await readLists(values.lists, context) : DEFAULT_LISTS;
    const { document } = await readPlanFile(positionals[0] ?? '', context);
    const findings = runChecks(document, { lists });
    context.print(
      values.json ? JSON.stringify(createCheckReport(findings), null, 1) : checkLines(findings).join('\n'),
    );
    return findings.some(({ severity }) => severity !== 'info') ? EXIT_FAILED : EXIT_FINE;
  },
};

/** An administrator's additions to the program's lists, from a JSON file with the fields of `CheckLists`. */
async function readLists(name: string, context: CommandContext): Promise<CheckLists> {
  try {
    const text = await readFile(resolve(context.folder, name), 'utf8');
    return mergeLists(DEFAULT_LISTS, parseCheckLists(JSON.parse(text)));
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw new PlanError('broken-file', `无法读取词表 ${name}：请检查文件名，内容应是 JSON。`, { cause });
  }
}
