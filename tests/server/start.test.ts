import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from '../../server/config';
import { explainStartFailure } from '../../server/serve';
import { startServer } from '../../server/startServer';
import { createTemporaryFolder } from '../helpers/temporaryFolder';

const root = resolve(import.meta.dirname, '../..');
const tls = {
  certificate: join(root, 'tests/fixtures/tls/certificate.pem'),
  key: join(root, 'tests/fixtures/tls/key.pem'),
};
let temporary: ReturnType<typeof createTemporaryFolder>;
beforeEach(() => {
  temporary = createTemporaryFolder();
});
afterEach(() => temporary.remove());

const start = (changes: Partial<Config> = {}) =>
  startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      dataFolder: join(temporary.folder, 'data'),
      tls: null,
      durability: 'strict',
      logLevel: 'silent',
      programFolders: '',
      mail: null,
      publicUrl: null,
      ...changes,
    },
    logger: pino({ level: 'silent' }),
    version: '0',
    clientFolder: join(temporary.folder, 'client'),
  });

/** The line that the person who starts it reads. */
const failure = async (changes: Partial<Config>) =>
  explainStartFailure(
    await start(changes).then(
      () => null,
      (error: unknown) => error,
    ),
  );

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      tls: null,
      durability: 'strict',
      logLevel: 'info',
      programFolders: '',
      mail: null,
      publicUrl: null,
    });
  });

  it('says in one line what it cannot use', () => {
    const wrong = [
      { PORT: '70000' },
      { DATABASE_URL: 'postgres://x' },
      { REDIS_URL: 'redis://x' },
      { TLS_CERT: 'a' },
      { SYNC_DURABILITY: 'perhaps' },
      { SMTP_URL: 'smtp://mail.example.cn' },
      { SMTP_URL: 'mail.example.cn', SMTP_FROM: 'gongni@example.cn' },
      { PUBLIC_URL: 'plans.example.cn' },
    ];
    for (const environment of wrong) {
      expect(() => readConfig(environment)).toThrow(ConfigError);
      expect(() => readConfig(environment)).toThrow(Object.keys(environment)[0]);
      expect(() => readConfig(environment)).toThrow(/^[^\n]+$/);
    }
  });
});

describe('a server that cannot start', () => {
  it('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await failure({ port })).toContain(`端口 ${port} 已被占用`);
    other.close();
  });

  it('names the data folder that cannot be made or written', async () => {
    const file = join(temporary.folder, 'file');
    writeFileSync(file, '');
    expect(await failure({ dataFolder: file })).toContain(`无法读写 ${file}`);
    expect(await failure({ dataFolder: '/proc/gongni' })).toContain('无法读写 /proc/gongni');
  });

  it('does not share its data with a second one, and gives it free when it ends', async () => {
    const first = await start();
    expect(await failure({})).toContain('另一个共拟服务正在使用');
    await first.close();
    const second = await start();
    await second.close();
  });
});

describe('a server that stops', () => {
  it('leaves everything in one database file', async () => {
    const server = await start();
    await server.close();
    const wal = join(temporary.folder, 'data/gongni.sqlite-wal');
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  });

  it('says where to go, and ends with code 0 on SIGTERM', async () => {
    const dataFolder = join(temporary.folder, 'data');
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/main.ts')], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataFolder },
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: root,
    });
    const [line] = await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
    expect(String(line)).toContain('请用浏览器打开');
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(join(dataFolder, 'gongni.sqlite'))).toBe(true);
  });
});

describe('TLS', () => {
  it('serves over HTTPS with cookies that go nowhere else', async () => {
    const server = await start({ tls });
    expect(server.url).toMatch(/^https:/);
    const answer = await new Promise<{ status?: number; hsts?: string | string[] }>((done, fail) => {
      get(`${server.url}/api/health`, { rejectUnauthorized: false, agent: false }, (response) => {
        response.resume();
        done({ status: response.statusCode, hsts: response.headers['strict-transport-security'] });
      }).on('error', fail);
    });
    expect(answer).toMatchObject({ status: 200, hsts: expect.stringContaining('max-age') });
    await server.close();
  });
});
