// Starts the web server (`main`) or the command line (`cli`) from a bare checkout: installs what package-lock.json names,
// builds what changed since the last build, then runs it in this process. Plain JavaScript, since nothing is built yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const entry = process.argv[2] === 'cli' ? 'cli' : 'main';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `共拟需要 Node.js 20.19 或更新的版本，这台机器上是 ${process.versions.node}。请先升级 Node.js。`,
  );
  process.exit(1);
}

function run(command, argument, message) {
  console.error(message);
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  execFileSync(command, argument, options);
}

function install() {
  const packages = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (packages?.isSymbolicLink()) return; // another checkout's packages: npm would empty them
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = statSync(join(root, 'package-lock.json')).mtimeMs;
  if (existsSync(installed) && statSync(installed).mtimeMs >= wanted) return;
  const marker = join(root, 'node_modules/.gongni-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(installed) && existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    '正在安装所需的软件包（首次约一分钟）…',
  );
  writeFileSync(marker, lock);
}

function* sources(path) {
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path).sort()) yield* sources(join(path, name));
  else yield path;
}

/** Changes whenever a source file of the target does. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const folder of [...folders, 'package-lock.json', 'vite.config.ts'])
    for (const path of sources(join(root, folder))) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function build(target, folders, parameters) {
  const stamp = join(root, `dist/${target}.stamp`);
  const wanted = fingerprint(folders);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  run(
    process.execPath,
    [vite, 'build', ...parameters, '--logLevel', 'error'],
    target === 'client' ? '正在构建网页…' : '正在构建服务程序…',
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

try {
  install();
  if (entry === 'main' || process.argv[3] === 'serve') build('client', ['client', 'shared'], []);
  build('server', ['server', 'shared'], ['--ssr', '--mode', 'server']);
} catch (error) {
  console.error(`没有准备好运行环境：${error.message}`);
  console.error('请检查这台机器能否使用 npm 软件源，再重新运行。已有的数据没有改动。');
  process.exit(1);
}
process.argv.splice(1, 2, join(root, `dist/server/${entry}.js`));
await import(`../dist/server/${entry}.js`);
