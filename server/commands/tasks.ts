import { extname } from 'node:path';
import { TASK_GROUPINGS } from '../../shared/tasks/groupTasks';
import { TASK_FORMATS, writeTaskFile } from '../../shared/tasks/writeTaskFile';
import { type Command, EXIT_FINE, UsageError } from './command';
import { readPlanFile, writeFileWhole } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'tasks 文件 结果.docx|结果.xlsx [--by chapter|department]';

/** `tasks FILE OUT.docx|.xlsx`: the task division table 任务分工表, by chapter or by lead department. */
export const tasksCommand: Command = {
  name: 'tasks',
  usage: USAGE,
  summary: '由责任部门生成任务分工表，按章节（chapter）或牵头部门（department）排列',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 2, {
      by: { type: 'string', default: 'chapter' },
    });
    const [from = '', out = ''] = positionals;
    const format = TASK_FORMATS.find((name) => extname(out).toLowerCase() === `.${name}`);
    const by = TASK_GROUPINGS.find((name) => name === values.by);
    if (!format)
      throw new UsageError(`任务分工表不能写成 ${out}：可以写成 .docx 或 .xlsx。用法：gongni ${USAGE}`);
    if (!by)
      throw new UsageError(`--by 只能是 chapter 或 department，现在是 ${values.by}。用法：gongni ${USAGE}`);
    const { document } = await readPlanFile(from, context);
    await writeFileWhole(out, await writeTaskFile(document, format, { by, now: context.now() }), context);
    return EXIT_FINE;
  },
};
