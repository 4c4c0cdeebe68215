import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { missingWords } from '../../helpers/missingWords';
import { sharedMaterial } from '../../helpers/sharedMaterial';

function readReal(name: string) {
  const text = readFileSync(`${sharedMaterial}/plans/${name}.txt`, 'utf8');
  return { text, imported: readText(text, { newId: countingIds() }) };
}

function score(name: string, outline: unknown): { share: number; misses: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'outline-'));
  try {
    const file = join(folder, 'outline.json');
    writeFileSync(file, JSON.stringify(outline));
    const scorer = `${sharedMaterial}/gold/score_outline`;
    return JSON.parse(
      execFileSync('python3', [scorer, `${sharedMaterial}/gold/outline/${name}.json`, file], {
        encoding: 'utf8',
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(sharedMaterial === null)('the real plans (skipped where they are not at hand)', () => {
  it.each(['huantai', 'ruyuan', 'yuancheng'])('%s is understood as its gold outline says', (name) => {
    const { imported } = readReal(name);
    const { share, misses } = score(name, createOutline(readPlan(imported.document), imported.losses));
    expect(misses).toEqual([]);
    expect(share).toBe(1);
  });

  it.each(['huantai', 'ruyuan', 'yuancheng'])('%s loses not a letter', (name) => {
    const { text, imported } = readReal(name);
    expect(missingWords(text, imported)).toEqual([]);
  });
});
