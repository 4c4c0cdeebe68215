import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { ConfigError, readConfig } from './config';
import { keepHeapSmall } from './keepHeapSmall';
import { DataFolderInUse } from './lockDataFolder';
import { startServer } from './startServer';

/** Milliseconds that closing may take before the process ends all the same; what is 已保存 is on the disk long before. */
const LONGEST_CLOSE = 10_000;

/** What `npm start` runs: the server until SIGTERM or SIGINT. Ends the process with code 1 when it cannot start. */
export async function serve(): Promise<void> {
  try {
    process.umask(0o077); // the data folder is for its owner only
    const config = readConfig();
    const root = findRoot(dirname(fileURLToPath(import.meta.url)));
    const server = await startServer({
      config,
      logger: pino({ level: config.logLevel }, pino.destination(2)),
      version: readVersion(root),
      clientFolder: join(root, 'dist/client'),
      keepHeapSmall,
    });
    console.log(`共拟已启动，请用浏览器打开 ${server.url}`);
    console.log(`Gongni is running: open ${server.url} in a browser. Data: ${config.dataFolder}`);
    closeOnSignal(() => server.close());
  } catch (error) {
    console.error(explainStartFailure(error));
    process.exit(1);
  }
}

function closeOnSignal(close: () => Promise<void>): void {
  const stop = () => {
    setTimeout(() => process.exit(1), LONGEST_CLOSE).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** One line about why the server did not start, and what to do. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DataFolderInUse)
    return `另一个共拟服务正在使用 ${error.dataFolder}，请先停掉它，或用 DATA_DIR 另选一个文件夹。 Another server uses this data folder.`;
  const { code, port, path, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请停掉占用它的程序，或用 PORT 另选一个。 Port ${port} is in use: choose another with PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `没有权限使用端口 ${port}，请用 PORT 另选一个大于 1023 的。 No permission for port ${port}: choose another with PORT.`;
  if (code === 'EADDRNOTAVAIL')
    return '这台机器没有 HOST 指定的地址，请改正 HOST。 HOST is no address of this machine.';
  if (path !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code ?? ''))
    return `无法读写 ${path}，请检查权限，或用 DATA_DIR 另选一个文件夹。 Cannot read or write ${path}: check its permissions or set DATA_DIR.`;
  return `启动失败：${message}。 The server could not start.`;
}

/** The folder of package.json, above the sources as above the build. */
function findRoot(folder: string): string {
  try {
    readFileSync(join(folder, 'package.json'));
    return folder;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return findRoot(dirname(folder));
  }
}

function readVersion(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
