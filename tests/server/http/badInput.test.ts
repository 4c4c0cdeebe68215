import { request as sendRaw } from 'node:http';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCX_LIMITS } from '../../../shared/docx/read/limits';
import type { Answer, ApiClient } from '../../helpers/apiClient';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../helpers/testServer';

const MEGABYTE = 1024 * 1024;
let server: TestServer;
let drafter: ApiClient;
let before: string;

beforeAll(async () => {
  server = await startTestServer();
  drafter = await server.setUp();
  await drafter.createPlan('云岭县教育发展规划');
  before = await everythingStored();
});
afterAll(() => server.dispose());

async function everythingStored(): Promise<string> {
  const plans = await drafter.plans();
  return JSON.stringify([plans, await Promise.all(plans.map(({ id }) => drafter.document(id)))]);
}

/** Refused with this status and code, in Chinese, without inner details; the server is up and holds what it held. */
async function expectRefusal({ status, body }: Answer, wanted: [number, string, RegExp]): Promise<void> {
  expect([status, body.error.code]).toEqual(wanted.slice(0, 2));
  expect(body.error.message).toMatch(wanted[2]);
  expect(body.error.message).toMatch(/。$/);
  expect(JSON.stringify(body)).not.toMatch(/\bat |node_modules|Error:/);
  expect(await everythingStored()).toBe(before);
}

describe('files that are no plan', () => {
  it('refuses a picture', async () => {
    const answer = await drafter.upload('照片.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    await expectRefusal(answer, [415, 'unknown-format', /这是图片.*Word 或 WPS/]);
  });

  it('refuses a file whose name and bytes say nothing', async () => {
    const answer = await drafter.upload('规划.xyz', '随便写的');
    await expectRefusal(answer, [415, 'unknown-format', /不能识别这种文件.*\.docx、\.txt/]);
  });

  it('refuses an empty file', async () => {
    await expectRefusal(await drafter.upload('规划.json', ''), [400, 'empty-file', /文件是空的/]);
  });

  it('refuses JSON that is broken, and JSON that is something else', async () => {
    await expectRefusal(await drafter.upload('规划.json', '{"a":'), [
      422,
      'broken-file',
      /不是完整的 JSON 文件/,
    ]);
    await expectRefusal(await drafter.upload('规划.json', '{"a":1}'), [
      422,
      'invalid-document',
      /不是共拟的规划文件/,
    ]);
  });

  it('refuses a Word file that is no zip, a zip that is torn, and one that holds no document', async () => {
    const noZip = await drafter.upload('规划.docx', 'PK? 不是压缩文件');
    await expectRefusal(noZip, [422, 'broken-file', /文件已损坏|无法/]);
    const torn = new Uint8Array(4000).fill(7);
    torn.set([0x50, 0x4b, 0x03, 0x04]);
    await expectRefusal(await drafter.upload('规划.docx', torn), [422, 'broken-file', /损坏|无法/]);
    const empty = zipSync({ 'readme.txt': strToU8('没有正文') });
    const answer = await drafter.upload('规划.docx', empty);
    await expectRefusal(answer, [415, 'unknown-format', /压缩包，里面没有 Word/]);
  });

  it('refuses a Word file that blows up when it is unpacked', async () => {
    const answer = await drafter.upload('规划.docx', zipBomb());
    await expectRefusal(answer, [413, 'file-too-large', /[\u4e00-\u9fff]/]);
  });

  it('refuses a program that calls itself a text, and a text of blanks', async () => {
    const program = new Uint8Array(5000).map((_, index) => (index * 7919) % 256);
    await expectRefusal(await drafter.upload('规划.txt', program), [
      422,
      'not-a-plan',
      /不是文本|没有可以读出/,
    ]);
    const blanks = await drafter.upload('规划.txt', ' \n\n　\n');
    expect(blanks.status).toBeGreaterThanOrEqual(400);
    expect(await everythingStored()).toBe(before);
  });

  it('tells what to do with an old Word file', async () => {
    const answer = await drafter.upload('规划.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    await expectRefusal(answer, [415, 'unknown-format', /docx/]);
  });

  it('refuses a plan with nodes that no plan has', async () => {
    const document = { schemaVersion: '1.0', settings: {}, body: { type: 'doc', content: [{ type: 'x' }] } };
    await expectRefusal(await drafter.upload('规划.json', JSON.stringify(document)), [
      422,
      'invalid-document',
      /格式不符/,
    ]);
  });

  it('refuses a plan of another schema version', async () => {
    const document = { schemaVersion: '9.0', settings: {}, body: { type: 'doc' } };
    await expectRefusal(await drafter.upload('规划.json', JSON.stringify(document)), [
      422,
      'unsupported-schema',
      /9\.0/,
    ]);
  });

  it('survives a plan nested a hundred thousand levels deep', async () => {
    const depth = 100_000;
    const body = `${'{"type":"doc","content":['.repeat(depth)}${']}'.repeat(depth)}`;
    const document = `{"schemaVersion":"1.0","settings":{},"body":${body}}`;
    await expectRefusal(await drafter.upload('规划.json', document), [422, 'invalid-document', /格式不符/]);
  });

  it('refuses an upload without a file, or with a torn form', async () => {
    const refusal: [number, string, RegExp] = [400, 'invalid-request', /没有收到文件/];
    await expectRefusal(await drafter.call('POST', '/api/plans/import', { body: new FormData() }), refusal);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    await expectRefusal(
      await drafter.call('POST', '/api/plans/import', { body: '--x\r\n', headers }),
      refusal,
    );
    await expectRefusal(await drafter.call('POST', '/api/plans/import', { json: {} }), refusal);
  });
});

/** A small zip whose document unpacks to more than is read. */
function zipBomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(DOCX_LIMITS.unpackedBytes + MEGABYTE) });
}

describe('files that are too large', () => {
  it('refuses 200 MB as soon as it hears the length, without keeping any of it', async () => {
    const memory = process.memoryUsage().rss;
    const answer = await uploadZeros(200 * MEGABYTE, true);
    await expectRefusal(answer, [413, 'file-too-large', /最大 30 MB/]);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * MEGABYTE);
  });

  it('refuses 200 MB of unknown length after the first 30', async () => {
    await expectRefusal(await uploadZeros(200 * MEGABYTE, false), [413, 'file-too-large', /最大 30 MB/]);
  });
});

/** Sends a form with a file of zeros as a browser does: keeps writing until the answer is there. */
function uploadZeros(size: number, withLength: boolean): Promise<Answer> {
  const start = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n');
  const end = Buffer.from('\r\n--x--\r\n');
  const chunk = Buffer.alloc(MEGABYTE);
  return new Promise((resolve, reject) => {
    const request = sendRaw(`${server.url}/api/plans/import`, {
      method: 'POST',
      agent: false,
      headers: {
        Origin: server.url,
        Cookie: drafter.cookie,
        'Content-Type': 'multipart/form-data; boundary=x',
        ...(withLength && { 'Content-Length': start.length + size + end.length }),
      },
    });
    let left = size / MEGABYTE;
    let answered = false;
    const write = () => {
      while (left > 0 && !answered) {
        left -= 1;
        if (!request.write(chunk)) {
          request.once('drain', write);
          return;
        }
      }
      if (!answered) request.end(end);
    };
    request.on('error', (error) => answered || reject(error));
    request.on('response', async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      answered = true;
      request.destroy();
      resolve({ status: response.statusCode ?? 0, headers: new Headers(), body: JSON.parse(body) });
    });
    request.write(start);
    write();
  });
}

describe('requests that do not fit', () => {
  it('refuses a title of 10,000 characters', async () => {
    const answer = await drafter.call('POST', '/api/plans', { json: { title: '长'.repeat(10_000) } });
    await expectRefusal(answer, [400, 'invalid-request', /标题最多 200 个字，现在有 10000 个/]);
  });

  it('refuses a title that is missing or blank', async () => {
    for (const json of [{}, { title: '' }, { title: '　 ' }, [], 'title', null])
      await expectRefusal(await drafter.call('POST', '/api/plans', { json }), [
        400,
        'invalid-request',
        /请填写标题|请求的内容不完整/,
      ]);
  });

  it('refuses broken JSON', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await drafter.call('POST', '/api/plans', { body: '{"title":', headers });
    await expectRefusal(answer, [400, 'invalid-request', /不是有效的 JSON/]);
  });

  it('refuses JSON of more than a megabyte', async () => {
    const answer = await drafter.call('POST', '/api/plans', { json: { title: '长'.repeat(MEGABYTE) } });
    await expectRefusal(answer, [413, 'file-too-large', /内容太大/]);
  });

  it('refuses a template that does not exist', async () => {
    const answer = await drafter.call('POST', '/api/plans', { json: { title: '规划', template: '../x' } });
    await expectRefusal(answer, [400, 'invalid-request', /没有这个模板/]);
  });

  it('knows no plan of an invented id, whatever is asked of it', async () => {
    const calls: [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/document'],
      ['GET', '/export?format=json'],
      ['PATCH', '', { stage: '送审稿' }],
      ['DELETE', ''],
      ['GET', '/threads'],
      ['POST', '/threads', { text: '意见' }],
      ['GET', '/members'],
      ['PUT', `/members/${drafter.userId}`, { role: 'editor' }],
    ];
    for (const [method, path, json] of calls) {
      const answer = await drafter.call(method, `/api/plans/no-such-plan${path}`, { json });
      await expectRefusal(answer, [404, 'not-found', /没有这份规划/]);
    }
  });

  it('answers unknown routes, and paths that are no text, in JSON', async () => {
    await expectRefusal(await drafter.call('GET', '/api/nothing'), [404, 'not-found', /没有这个接口/]);
    await expectRefusal(await drafter.call('GET', '/api/plans/%E0%A4%A'), [
      400,
      'invalid-request',
      /请求有误/,
    ]);
  });
});

describe('a password that is wrong again and again', () => {
  it('is refused with a wait that ends', async () => {
    let time = Date.parse('2026-11-21T08:00:00Z');
    const timed = await startTestServer({ now: () => time });
    const administrator = await timed.setUp();
    const visitor = timed.client();
    const attempt = (username: string, password: string) =>
      visitor.call('POST', '/api/sessions', { json: { username, password } });

    for (let count = 1; count < 10; count += 1) {
      const { status, body } = await attempt('admin', 'wrong');
      expect([status, body.error]).toEqual([
        401,
        { code: 'wrong-password', message: '用户名或密码不正确，请重新输入。' },
      ]);
    }
    const tenth = await attempt('ＡＤＭＩＮ', 'wrong');
    expect(tenth.status).toBe(429);
    expect(tenth.body.error).toEqual({
      code: 'too-many-attempts',
      message: '密码连续输错次数太多，请 5 分钟后再试，或请管理员重设密码。',
    });
    expect(tenth.headers.get('retry-after')).toBe('300');
    expect((await attempt('admin', TEST_PASSWORD)).status).toBe(429);
    expect((await attempt('somebody else', 'wrong')).status).toBe(401);
    expect((await administrator.session()).user?.username).toBe('admin');

    time += 5 * 60_000;
    expect((await attempt('admin', TEST_PASSWORD)).status).toBe(201);
    await timed.dispose();
  });

  it('is not told from a name that does not exist, and many at once get no further', async () => {
    const visitor = server.client();
    const attempts = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        visitor.call('POST', '/api/sessions', { json: { username: '没有此人', password: `try ${index}` } }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(4);
    expect(attempts.filter(({ status }) => status !== 429 && status !== 401)).toEqual([]);
  });
});
