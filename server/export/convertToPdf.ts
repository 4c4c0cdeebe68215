import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A conversion that takes longer is given up. */
const TIME_LIMIT_MS = 60_000;

/** Makes LibreOffice write a named destination for every bookmark. */
const PDF_FILTER =
  'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/**
 * Converts a Word file with LibreOffice in a private profile and folder, which are gone afterwards. Rejects when the program
 * fails, writes nothing or takes longer than a minute.
 */
export async function convertToPdf(soffice: string, docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gongni-layout-'));
  try {
    const source = join(folder, 'plan.docx');
    await writeFile(source, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(soffice, [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      PDF_FILTER,
      '--outdir',
      folder,
      source,
    ]);
    return await readFile(join(folder, 'plan.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program in a process group of its own, so that LibreOffice's children end with it when time is up. */
function run(program: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, TIME_LIMIT_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${signal ?? code}`));
    });
  });
}
