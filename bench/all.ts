/** Builds, then runs every benchmark in turn: `npm run bench`, or `npm run bench -- memory typing` for some of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHMARKS = [
  'readPlan',
  'checks',
  'compare',
  'firstLoad',
  'files',
  'exchange',
  'memory',
  'longHistory',
  'compaction',
  'typing',
  'checkPanel',
  'threads',
  'threadTyping',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are ${BENCHMARKS.join(', ')}.`);
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const run = (program: string, words: readonly string[]) =>
  spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ===
  0;

for (const target of ['build:client', 'build:server'])
  if (!run('npm', ['run', '--silent', target, '--', '--logLevel', 'error'])) process.exit(1);
const failed = (wanted.length > 0 ? wanted : BENCHMARKS).filter((name) => {
  console.log(`\n# ${name}`);
  return !run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, `${name}.ts`)]);
});
if (failed.length > 0) {
  console.error(`Did not run to the end: ${failed.join(', ')}`);
  process.exit(1);
}
