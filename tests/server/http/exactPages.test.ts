import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSoffice } from '../../../server/export/findSoffice';
import { openExportedFile } from '../../helpers/exportedFile';
import { exportPlan } from '../../helpers/exportPlan';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';
import { startTestServer, type TestServer } from '../../helpers/testServer';
import { textOf, valueAt } from '../../helpers/xmlTree';

const path = process.env.PATH ?? '';
const soffice = await findSoffice(path);
if (!soffice) console.warn('skipped: LibreOffice is not installed, so no export is laid out');

let server: TestServer | null = null;
let temporary: ReturnType<typeof createTemporaryFolder>;
beforeEach(() => {
  temporary = createTemporaryFolder();
});
afterEach(async () => {
  await server?.dispose();
  temporary.remove();
});

/** Exports a made-up plan; gives the bytes. */
async function exportWith(programFolders: string, pages: string): Promise<Uint8Array> {
  server = await startTestServer({ programFolders, now: () => Date.UTC(2026, 2, 10) });
  const client = await server.setUp();
  const { id } = await client.importPlan('规划.json', JSON.stringify(exportPlan({ chapters: 6 })));
  const answer = await fetch(`${server.url}/api/plans/${id}/export?format=docx&pages=${pages}`, {
    headers: { Cookie: client.cookie, Origin: server.url },
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The contents list: the texts and page numbers of its entries. */
const contentsOf = (docx: Uint8Array) =>
  openExportedFile(docx)
    .paragraphs.filter((each) => /^TOC/.test(valueAt(each, 'w:pPr', 'w:pStyle') ?? ''))
    .map(textOf);

/** A program in the place of LibreOffice; gives the folder it is in. */
function putProgram(script: string): string {
  const program = join(temporary.folder, 'soffice');
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return temporary.folder;
}

it.skipIf(!soffice)('an export that asks for exact pages is laid out', { timeout: 300_000 }, async () => {
  const exact = contentsOf(await exportWith(path, 'exact'));
  expect(await server?.client().session()).toMatchObject({ exactPages: true });
  await server?.dispose();
  const estimated = contentsOf(await exportWith(path, 'estimated'));
  expect(exact.length).toBe(estimated.length);
  const pages = exact.map((entry) => Number(/\d+$/.exec(entry)?.[0]));
  expect(pages).toEqual([...pages].sort((one, other) => one - other));
});

it.skipIf(process.platform === 'win32')('a layout that fails leaves the estimated pages', async () => {
  const failed = contentsOf(await exportWith(putProgram('#!/bin/sh\nexit 3\n'), 'exact'));
  await server?.dispose();
  expect(failed).toEqual(contentsOf(await exportWith('/nowhere', 'estimated')));
});

it.skipIf(process.platform === 'win32')('an export that does not ask starts no layout', async () => {
  const mark = join(temporary.folder, 'started');
  await exportWith(putProgram(`#!/bin/sh\ntouch '${mark}'\nexit 3\n`), 'estimated');
  expect(existsSync(mark)).toBe(false);
});

it('a server without LibreOffice says so and estimates', async () => {
  const docx = await exportWith('/nowhere', 'exact');
  expect(await server?.client().session()).toMatchObject({ exactPages: false });
  expect(contentsOf(docx).length).toBeGreaterThan(10);
});
