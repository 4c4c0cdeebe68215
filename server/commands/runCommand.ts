import { PlanError } from '../../shared/errors';
import {
  type Command,
  type CommandContext,
  EXIT_FAILED,
  EXIT_FINE,
  EXIT_WRONG_USE,
  UsageError,
} from './command';

/** Commands that have a name already and come with a later version. */
const PLANNED: readonly string[] = ['backup', 'restore'];

/**
 * Runs the command that `words` name and resolves to the exit code: 0 fine, 1 findings or failed work, 2 wrong use, a file that cannot be
 * opened included. What went wrong is
 * told to `complain` in one line.
 */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  context: CommandContext,
  complain: (line: string) => void,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === 'help' || name === '--help' || name === '-h') {
    context.print(helpText(commands));
    return EXIT_FINE;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (!command) throw new UsageError(describeUnknown(name, commands));
    return await command.run(rest, context);
  } catch (error) {
    complain(toOneLine(error instanceof Error ? error.message : String(error)));
    if (error instanceof UsageError) return EXIT_WRONG_USE;
    if (error instanceof PlanError) return error.code === 'not-found' ? EXIT_WRONG_USE : EXIT_FAILED;
    complain('这是程序本身的错误，请把上面一行和所用的文件告诉开发者。');
    return EXIT_FAILED;
  }
}

function describeUnknown(name: string | undefined, commands: readonly Command[]): string {
  const known = `可用的命令：${commands.map((command) => command.name).join('、')}。`;
  if (name === undefined) return `请写明要做什么。${known}`;
  if (PLANNED.includes(name)) return `还没有这个命令：${name}。${known}`;
  return `没有这个命令：${name}。${known}`;
}

function helpText(commands: readonly Command[]): string {
  return commands.map(({ usage, summary }) => `gongni ${usage}\n    ${summary}`).join('\n');
}

function toOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
