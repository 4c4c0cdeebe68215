// @vitest-environment jsdom
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { uploadFile } from '../../../client/api/uploadFile';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    // jsdom's page has another origin, so it asks first whether it may send.
    if (request.method === 'OPTIONS') response.end();
    else answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const file = new File(['云岭县教育规划'], '规划.txt', { type: 'text/plain' });
const never = new AbortController().signal;

it('sends the file as multipart field `file` and ends with its whole progress', async () => {
  const address = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    response.end(
      JSON.stringify({ whole: /name="file"; filename="规划\.txt"[\s\S]*云岭县教育规划/.test(body) }),
    );
  });
  const progress: number[] = [];
  await expect(uploadFile(address, file, (share) => progress.push(share), never)).resolves.toEqual({
    whole: true,
  });
  expect(progress.at(-1)).toBe(1);
});

it('fails with the reason that the server gives', async () => {
  const address = await serve((request, response) => {
    request.resume();
    response.writeHead(422).end('{"error":{"code":"not-a-plan","message":"没有文字"}}');
  });
  const upload = uploadFile(address, file, () => {}, never);
  await expect(upload).rejects.toMatchObject({ code: 'not-a-plan', message: '没有文字', status: 422 });
});

it('stops when it is aborted', async () => {
  const abort = new AbortController();
  const address = await serve(() => abort.abort());
  await expect(uploadFile(address, file, () => {}, abort.signal)).rejects.toMatchObject({ code: 'aborted' });
});
