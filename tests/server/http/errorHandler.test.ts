import { join } from 'node:path';
import express from 'express';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createErrorHandler } from '../../../server/http/errorHandler';
import { type Database, openDatabase } from '../../../server/storage/database';
import { PlanError } from '../../../shared/errors';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

describe('what a person is told when a request fails', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let database: Database;
  /** What was logged. */
  let lines: string[];

  const ask = async (work: () => unknown) => {
    const app = express();
    app.get('/', async (_request, response) => {
      await work();
      response.end();
    });
    app.use(createErrorHandler(pino({ level: 'warn' }, { write: (line) => void lines.push(line) })));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    await new Promise((resolve) => server.close(resolve));
    return { status: answer.status, ...error };
  };
  const fill = () =>
    database.transaction(() => {
      for (let count = 0; count < 1000; count++)
        database.prepare('INSERT INTO words (text) VALUES (?)').run('教'.repeat(1000));
    });

  beforeEach(() => {
    temporary = createTemporaryFolder();
    lines = [];
    database = openDatabase(join(temporary.folder, 'gongni.sqlite'));
    database.execute('CREATE TABLE words (text TEXT)');
  });
  afterEach(async () => {
    await database.close();
    temporary.remove();
  });

  it('names the full disk and what to do, and works again when there is room', async () => {
    database.execute('PRAGMA max_page_count = 100');
    expect(await ask(fill)).toEqual({
      status: 503,
      code: 'unavailable',
      message:
        '服务器的磁盘暂时无法读写，您的操作没有完成，已保存的内容不受影响。请告知管理员检查磁盘空间，稍后再试。',
    });
    expect(lines.join()).toContain('database or disk is full');
    expect(database.prepare('SELECT count(*) AS count FROM words').get()).toEqual({ count: 0 });
    database.execute('PRAGMA max_page_count = 100000');
    await fill();
  });

  it.each(['ENOSPC', 'EIO', 'EROFS'])('names a disk that says %s', async (code) => {
    const { status } = await ask(() => Promise.reject(Object.assign(new Error(code), { code })));
    expect(status).toBe(503);
  });

  it('says no more than that something went wrong, of what nobody expected, and logs it', async () => {
    const { status, message } = await ask(() => database.prepare('SELECT * FROM nowhere'));
    expect(status).toBe(500);
    expect(message).toContain('请稍后再试');
    expect(lines.join()).toContain('no such table');
  });

  it('passes on what a part of the program says, and logs nothing', async () => {
    const told = await ask(() => Promise.reject(new PlanError('not-found', '没有这份规划。')));
    expect(told).toEqual({ status: 404, code: 'not-found', message: '没有这份规划。' });
    expect(lines).toEqual([]);
  });
});
