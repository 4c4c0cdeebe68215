import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocxExport } from '../../../server/export/exportDocx';
import { findSoffice } from '../../../server/export/findSoffice';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { exportPlan } from '../../helpers/exportPlan';

const options = { style: 'plan', now: new Date(0) } as const;

test('LibreOffice is found in the folders of PATH, or not at all', async () => {
  expect(await findSoffice('/nowhere')).toBeNull();
});

test.skipIf(process.platform === 'win32')(
  'a LibreOffice that fails is reported, and the page numbers are estimated',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongni-no-office-'));
    try {
      const program = join(folder, 'soffice');
      await writeFile(program, '#!/bin/sh\nexit 3\n');
      await chmod(program, 0o755);
      const failures: unknown[] = [];
      const soffice = (await findSoffice(folder)) ?? '';
      const write = createDocxExport({ soffice, reportFailure: (cause) => failures.push(cause) });
      const estimated = await writeDocx(exportPlan(), options);
      expect(Buffer.compare(await write(async () => ({ document: exportPlan(), options })), estimated)).toBe(
        0,
      );
      expect(String(failures)).toContain('LibreOffice ended with 3');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
