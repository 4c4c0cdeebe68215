import { writeRevisionTable } from '../../shared/docx/write/writeRevisionTable';
import { writeTrackedDocx } from '../../shared/docx/write/writeTrackedDocx';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { type Command, type CommandContext, EXIT_FINE, UsageError } from './command';
import { readPlanFile, writeFileWhole } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'compare 旧稿 新稿 结果.docx [--table] [--author 修订人]';

/** `compare OLD NEW OUT.docx`: what changed, as tracked changes (花脸稿) or, with `--table`, as 修订对照表. */
export const compareCommand: Command = {
  name: 'compare',
  usage: USAGE,
  summary: '比较两稿，写成带修订标记的花脸稿，或修订对照表（--table）',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 3, {
      table: { type: 'boolean' },
      author: { type: 'string', default: '共拟' },
    });
    const [from = '', to = '', out = ''] = positionals;
    if (!/\.docx$/i.test(out))
      throw new UsageError(`比较结果是 Word 文件，不能写成 ${out}。用法：gongni ${USAGE}`);
    const older = await readPlan(from, 'older', context);
    const newer = await readPlan(to, 'newer', context);
    const date = context.now();
    const bytes = values.table
      ? await writeRevisionTable(older, newer, { now: date })
      : await writeTrackedDocx(older, newer, { author: values.author, date, now: date });
    await writeFileWhole(out, bytes, context);
    return EXIT_FINE;
  },
};

/** Blocks of files that carry no ids get some that agree with no block of the other file. */
async function readPlan(name: string, side: string, context: CommandContext): Promise<PlanDocument> {
  const { document } = await readPlanFile(name, context, `${side}-`);
  return document;
}
