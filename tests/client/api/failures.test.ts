import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { fileNameOf } from '../../../client/api/fileNameOf';
import { readFailure } from '../../../client/api/readFailure';
import { request, whenSignedOut } from '../../../client/api/request';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  whenSignedOut(() => {});
});

async function serve(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it('keeps the code, the message and the status of a refusal', async () => {
  const address = await serve(404, '{"error":{"code":"not-found","message":"没有这份规划。"}}');
  await expect(request('GET', address)).rejects.toMatchObject({
    code: 'not-found',
    message: '没有这份规划。',
    status: 404,
  });
});

it('calls a server that cannot be reached offline', async () => {
  const address = await serve(200, '');
  for (const stop of stops.splice(0)) stop();
  await expect(request('GET', address)).rejects.toMatchObject({ code: 'offline', status: 0 });
});

it('answers nothing for an empty answer', async () => {
  await expect(request('DELETE', await serve(204, ''))).resolves.toBeUndefined();
});

it('tells the app when the session has ended, and not for a wrong password', async () => {
  const signedOut = vi.fn();
  whenSignedOut(signedOut);
  await request('POST', await serve(401, '{"error":{"code":"wrong-password","message":"…"}}')).catch(
    () => {},
  );
  expect(signedOut).not.toHaveBeenCalled();
  await request('GET', await serve(401, '{"error":{"code":"not-signed-in","message":"…"}}')).catch(() => {});
  expect(signedOut).toHaveBeenCalledOnce();
});

it('understands the page of a proxy that refuses', () => {
  expect(readFailure(413, '<html>Request Entity Too Large</html>')).toMatchObject({
    code: 'file-too-large',
    status: 413,
  });
  expect(readFailure(502, 'Bad Gateway')).toMatchObject({ code: 'unavailable', status: 502 });
});

it.each([
  [`attachment; filename="plan.docx"; filename*=UTF-8''%E8%A7%84%E5%88%92.docx`, '规划.docx'],
  ['attachment; filename="plan.docx"', 'plan.docx'],
  [`attachment; filename*=UTF-8''%E8%.docx`, 'fallback'],
  [null, 'fallback'],
])('reads the file name in %s', (header, name) => {
  expect(fileNameOf(header, 'fallback')).toBe(name);
});
