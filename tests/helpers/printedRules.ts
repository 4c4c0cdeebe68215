import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A rule across a printed page, in millimetres. */
export interface PrintedRule {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** Dots a millimetre. */
const DOTS = 10;
const LEAST_WIDTH = 100;

/** The horizontal rules of at least 100 mm on a page (from 1) of a PDF, from the top down, by looking at its picture. */
export function printedRules(pdf: Uint8Array, page: number): readonly PrintedRule[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-rules-'));
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    const number = String(page);
    execFileSync('pdftoppm', ['-r', '254', '-gray', '-f', number, '-l', number, 'plan.pdf', 'page'], {
      cwd: folder,
    });
    const file = readdirSync(folder).find((name) => name.endsWith('.pgm')) ?? '';
    return rulesIn(readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rulesIn(image: Buffer): PrintedRule[] {
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 100).toString('latin1')) ?? [];
  const rules: { top: number; bottom: number; left: number; right: number }[] = [];
  for (let y = 0; y < Number(height); y += 1) {
    const start = header.length + y * Number(width);
    const row = image.subarray(start, start + Number(width));
    const stretch = longestDark(row);
    if (stretch.to - stretch.from < LEAST_WIDTH * DOTS) continue;
    const last = rules.at(-1);
    if (last && last.bottom === y) last.bottom = y + 1;
    else rules.push({ top: y, bottom: y + 1, left: stretch.from, right: stretch.to });
  }
  return rules.map(({ top, bottom, left, right }) => ({
    top: top / DOTS,
    height: (bottom - top) / DOTS,
    left: left / DOTS,
    right: right / DOTS,
  }));
}

function longestDark(row: Uint8Array): { from: number; to: number } {
  let longest = { from: 0, to: 0 };
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = x < row.length && (row[x] as number) < 150;
    if (isDark && from < 0) from = x;
    if (isDark || from < 0) continue;
    if (x - from > longest.to - longest.from) longest = { from, to: x };
    from = -1;
  }
  return longest;
}
