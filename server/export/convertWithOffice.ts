import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A conversion that takes longer is given up. */
const TIME_LIMIT_MS = 60_000;

/** Makes LibreOffice write a named destination for every bookmark. */
const PDF_FILTER =
  'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/** Lays a Word file out as PDF; rejects like `convertWithOffice`. */
export function convertToPdf(soffice: string, docx: Uint8Array): Promise<Uint8Array> {
  return convertWithOffice(soffice, { bytes: docx, extension: '.docx', filter: PDF_FILTER, gives: '.pdf' });
}

/** Turns a document of another office format (extension with the dot) into a Word file; rejects like `convertWithOffice`. */
export function convertToDocx(soffice: string, bytes: Uint8Array, extension: string): Promise<Uint8Array> {
  return convertWithOffice(soffice, { bytes, extension, filter: 'docx:MS Word 2007 XML', gives: '.docx' });
}

interface Conversion {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly filter: string;
  readonly gives: string;
}

/**
 * Converts a file with LibreOffice in a private profile and folder, which are gone afterwards. Rejects when the program fails,
 * writes nothing or takes longer than a minute.
 */
async function convertWithOffice(soffice: string, conversion: Conversion): Promise<Uint8Array> {
  const { bytes, extension, filter, gives } = conversion;
  const folder = await mkdtemp(join(tmpdir(), 'gongni-layout-'));
  try {
    const source = join(folder, `source${extension}`);
    const target = join(folder, 'out');
    await writeFile(source, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(soffice, [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      filter,
      '--outdir',
      target,
      source,
    ]);
    return await readFile(join(target, `source${gives}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program in a process group of its own, so that LibreOffice's children end with it when time is up. */
function run(program: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
    if (child.pid) giveWay(child.pid);
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

/** Lets whoever types go before the program with this process id and what it starts. */
function giveWay(processId: number): void {
  try {
    setPriority(processId, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, or the system does not allow it: then it competes like any other.
  }
}
