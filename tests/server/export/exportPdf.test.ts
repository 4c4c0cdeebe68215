import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPdfExport } from '../../../server/export/exportPdf';
import { PlanError } from '../../../shared/errors';
import { exportPlan } from '../../helpers/exportPlan';

const options = { style: 'plan', now: new Date(0) } as const;
const source = async () => ({ document: exportPlan(), options });
const word = async () => new TextEncoder().encode('a Word file');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongni-pdf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program in LibreOffice's place: `script` finds the folder to write to in $out, and a file that all runs share in $log. */
async function office(script: string): Promise<string> {
  const program = join(folder, 'soffice');
  const findFolder = 'while [ "$1" != --outdir ]; do shift; done; out=$2; mkdir -p "$out"';
  await writeFile(program, `#!/bin/sh\nlog=${folder}/log\n${findFolder}\n${script}\n`);
  await chmod(program, 0o755);
  return program;
}
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('without LibreOffice a PDF is refused, and the way to one is told', async () => {
  const failure = await failureOf(createPdfExport(null, word)(source));
  expect(failure).toBeInstanceOf(PlanError);
  expect(String(failure)).toContain('打印');
});

test.skipIf(process.platform === 'win32')(
  'one PDF is made at a time, five wait, the sixth is asked to come again',
  async () => {
    const program = await office('echo begin >>$log; echo end >>$log; echo %PDF >"$out/source.pdf"');
    const print = createPdfExport(program, word);
    const many = Array.from({ length: 5 }, () => print(source));
    const sixth = await failureOf(print(source));
    expect(String(sixth)).toContain('正在生成的 PDF 太多');
    for (const pdf of await Promise.all(many)) expect(new TextDecoder().decode(pdf)).toContain('%PDF');
    expect((await readFile(join(folder, 'log'), 'utf8')).trim().split('\n')).toEqual(
      Array.from({ length: 5 }, () => ['begin', 'end']).flat(),
    );
    expect(await print(source)).toBeInstanceOf(Uint8Array);
  },
);

test.skipIf(process.platform === 'win32')(
  'a LibreOffice that fails is told, and the next PDF is made',
  async () => {
    const program = await office('[ -e $log ] && echo %PDF >"$out/source.pdf"; touch $log');
    const print = createPdfExport(program, word);
    expect(String(await failureOf(print(source)))).toContain('没有完成排版');
    expect(await print(source)).toBeInstanceOf(Uint8Array);
  },
);

test.skipIf(process.platform === 'win32')('LibreOffice gives way to whoever types', async () => {
  const waits = 'for round in $(seq 200); do [ "$(nice)" -ge 10 ] && break; sleep 0.05; done';
  const program = await office(`${waits}; nice >$log; echo %PDF >"$out/source.pdf"`);
  await createPdfExport(program, word)(source);
  expect(Number(await readFile(join(folder, 'log'), 'utf8'))).toBeGreaterThanOrEqual(10);
});
