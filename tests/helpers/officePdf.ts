import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice and pdftotext are on this machine; CI installs both. */
export const officeIsHere = ['soffice', 'pdftotext'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

/** Prints a Word file through LibreOffice (a profile of its own, at most three minutes) and gives the PDF's text. */
export function printedText(docx: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-office-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'plan.docx'),
    ];
    execFileSync('soffice', convert, { timeout: 180_000, stdio: 'ignore' });
    execFileSync('pdftotext', ['-raw', join(folder, 'plan.pdf'), join(folder, 'plan.txt')]);
    return readFileSync(join(folder, 'plan.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
