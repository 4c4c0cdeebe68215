import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, parseXml } from './xmlTree';

/** A printed line: its place on the page in millimetres, and how many characters it has. */
export interface PrintedLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** A page as a PDF shows it, in millimetres. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

const MILLIMETRE = 72 / 25.4;

/** The lines of every page of a PDF, by pdftotext. */
export function measurePages(pdf: Uint8Array): readonly PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-measures-'));
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    execFileSync('pdftotext', ['-bbox-layout', join(folder, 'plan.pdf'), join(folder, 'plan.xml')]);
    const xml = readFileSync(join(folder, 'plan.xml'), 'utf8').replace(/<!DOCTYPE[^>]*>/, '');
    return all(parseXml(xml), 'page').map((page) => ({
      width: Number(page.attributes.width) / MILLIMETRE,
      height: Number(page.attributes.height) / MILLIMETRE,
      lines: all(page, 'line').map((line) => ({
        left: Number(line.attributes.xMin) / MILLIMETRE,
        right: Number(line.attributes.xMax) / MILLIMETRE,
        top: Number(line.attributes.yMin) / MILLIMETRE,
        bottom: Number(line.attributes.yMax) / MILLIMETRE,
        text: all(line, 'word')
          .map((word) => word.text)
          .join(''),
      })),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The fonts of a PDF, without the letters that mark a subset. */
export function fontsOf(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return [
    ...new Set(
      [...text.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(
        (match) => match[1] as string,
      ),
    ),
  ];
}
