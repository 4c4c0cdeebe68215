import { convertCommand } from './commands/convert';
import { outlineCommand } from './commands/outline';
import { runCommand } from './commands/runCommand';

const context = {
  folder: process.env.INIT_CWD || process.cwd(),
  print: (text: string) => process.stdout.write(`${text}\n`),
};

process.exitCode = await runCommand(
  [outlineCommand, convertCommand],
  process.argv.slice(2),
  context,
  (line) => process.stderr.write(`${line}\n`),
);
