import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../helpers/testServer';

const folder = mkdtempSync(join(tmpdir(), 'gongni-client-'));
const script = `console.log('${'共拟'.repeat(500)}');`;
let server: TestServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>共拟</body></html>');
  writeFileSync(join(folder, 'assets/index-abc.js'), script);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  server = await startTestServer({ clientFolder: folder });
});
afterAll(async () => {
  await server.dispose();
  rmSync(folder, { recursive: true });
});

describe('the built client', () => {
  it('is one page at every address, with a nonce of its own each time', async () => {
    const nonces = [];
    for (const path of ['/', '/plans/abc', '/plans/abc?x=1', '/no/such/page']) {
      const response = await fetch(`${server.url}${path}`);
      const html = await response.text();
      const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(html)?.[1] ?? '';
      expect([path, response.status, html.includes('共拟')]).toEqual([path, 200, true]);
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(4);
  });

  it('has assets that browsers keep for good, compressed where they take it', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const response = await fetch(`${server.url}/assets/index-abc.js`, {
        headers: { 'Accept-Encoding': encoding },
      });
      expect(await response.text()).toBe(script);
      expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
      expect(response.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/);
      expect(response.headers.get('content-type')).toMatch(/javascript/);
    }
  });

  it('does not give a page for a file that is missing', async () => {
    for (const path of ['/assets/gone.js', '/gone.png', '/assets/x/../gone.css']) {
      const response = await fetch(`${server.url}${path}`);
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('lets nobody out of its folder', async () => {
    const outside = join(folder, '../gongni-outside.js');
    writeFileSync(outside, 'outside');
    for (const path of [
      '/..%2fgongni-outside.js',
      '/assets/..%2f..%2fgongni-outside.js',
      '/%2e%2e/gongni-outside.js',
    ])
      expect(await (await fetch(`${server.url}${path}`)).text()).not.toBe('outside');
    rmSync(outside);
  });

  it('may load scripts, styles and sockets from this server only', async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain(`connect-src 'self' ${server.url.replace('http', 'ws')}`);
    expect(policy).not.toMatch(/unsafe-eval|script-src|style-src [^;]*unsafe-inline|upgrade-insecure/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is stood in for by a friendly page while it is not built', async () => {
    const other = await startTestServer({ clientFolder: join(folder, 'not-there') });
    const response = await fetch(other.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    await other.dispose();
  });
});

describe('openapi.json', () => {
  it('describes every route with its schema', async () => {
    const { body } = await server.client().call('GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const fixed of [
      'POST /api/setup',
      'POST /api/sessions',
      'DELETE /api/sessions/current',
      'POST /api/tokens',
      'POST /api/users',
      'GET /api/plans',
      'POST /api/plans',
      'POST /api/plans/import',
      'GET /api/plans/{id}/document',
      'PUT /api/plans/{id}/members/{userId}',
      'GET /api/plans/{id}/export',
      'POST /api/plans/{id}/threads',
      'GET /api/health',
    ])
      expect(operations).toContain(fixed);
    const create = body.paths['/api/plans'].post;
    expect(create.requestBody.content['application/json'].schema).toMatchObject({
      properties: { title: { type: 'string', maxLength: 200 } },
      required: ['title'],
    });
    expect(
      body.paths['/api/plans/{id}/export'].get.parameters.map(({ name }: { name: string }) => name),
    ).toEqual(['id', 'format', 'style', 'pages', 'comments', 'changes']);
  });
});
