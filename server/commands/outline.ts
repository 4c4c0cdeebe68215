import { createOutline } from '../../shared/plan/outline';
import { readPlan } from '../../shared/plan/readPlan';
import { type Command, EXIT_FINE } from './command';
import { outlineLines } from './outlineLines';
import { readPlanFile } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'outline 文件 [--json]';

/** `outline FILE [--json]`: what the program understood of a plan, for programs or for people. */
export const outlineCommand: Command = {
  name: 'outline',
  usage: USAGE,
  summary: '列出规划的结构：标题、表格、指标、项目、责任部门',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 1, { json: { type: 'boolean' } });
    const { document, losses } = await readPlanFile(positionals[0] ?? '', context);
    const outline = createOutline(readPlan(document), losses);
    context.print(values.json ? JSON.stringify(outline, null, 1) : outlineLines(outline).join('\n'));
    return EXIT_FINE;
  },
};
