import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocxExport } from '../../../server/export/exportDocx';
import { findSoffice } from '../../../server/export/findSoffice';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { exportPlan } from '../../helpers/exportPlan';

const options = { style: 'plan', now: new Date(0) } as const;

test('without LibreOffice the page numbers are estimated', async () => {
  expect(await findSoffice('/nowhere')).toBeNull();
  const write = createDocxExport({
    path: '/nowhere',
    reportFailure: () => {
      throw new Error('nothing was tried');
    },
  });
  const estimated = await writeDocx(exportPlan(), options);
  expect(Buffer.compare(await write(exportPlan(), options), estimated)).toBe(0);
});

test.skipIf(process.platform === 'win32')(
  'a LibreOffice that fails is reported, and the export goes on',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongni-no-office-'));
    try {
      const program = join(folder, 'soffice');
      await writeFile(program, '#!/bin/sh\nexit 3\n');
      await chmod(program, 0o755);
      const failures: unknown[] = [];
      const write = createDocxExport({ path: folder, reportFailure: (cause) => failures.push(cause) });
      expect((await write(exportPlan(), options)).length).toBeGreaterThan(10_000);
      expect(String(failures)).toContain('LibreOffice ended with 3');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
