import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { convertCommand } from './commands/convert';
import { outlineCommand } from './commands/outline';
import { runCommand } from './commands/runCommand';
import { serveCommand } from './commands/serve';
import { tasksCommand } from './commands/tasks';
import { findSoffice } from './export/findSoffice';

const context = {
  folder: process.env.INIT_CWD || process.cwd(),
  print: (text: string) => process.stdout.write(`${text}\n`),
  now: () => new Date(),
  findSoffice: () => findSoffice(process.env.PATH ?? ''),
};

process.exitCode = await runCommand(
  [outlineCommand, checkCommand, convertCommand, compareCommand, tasksCommand, serveCommand],
  process.argv.slice(2),
  context,
  (line) => process.stderr.write(`${line}\n`),
);
