import { describe, expect, it } from 'vitest';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { readBody } from '../../../shared/schema/planDocument';
import type { LevelFormat } from '../../../shared/schema/settings';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { type Described, describePlan } from '../../helpers/describePlan';
import { generatePlan } from '../../helpers/generatePlan';
import { missingWords } from '../../helpers/missingWords';

const { chapterSection, ...others } = NUMBERING_SCHEMES;
const [chapter, section, , , dot, bracket] = chapterSection;
const schemes: Record<string, readonly LevelFormat[]> = {
  chapterSection,
  ...others,
  chapterSectionDecimal: [chapter, section, dot, bracket],
};
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, index) => index + 1);

describe.each(Object.entries(schemes))('a generated plan numbered by %s', (_name, levels) => {
  it.each(SEEDS)('is understood exactly and loses nothing (seed %i)', (seed) => {
    const generated = generatePlan(seed, levels);
    const imported = readText(generated.text, { newId: countingIds() });
    expect(describePlan(imported.document)).toEqual(generated.blocks);
    const used = levels.slice(0, deepestLevel(generated.blocks));
    expect(imported.document.settings.numberingScheme.slice(0, used.length)).toEqual(used);
    expect(imported.document.settings).toMatchObject({
      region: '青禾县',
      period: { from: 2026, to: 2030 },
      coverLetter: generated.coverLetter,
    });
    expect(missingWords(generated.text, imported)).toEqual([]);
    expect(() => readBody(imported.document)).not.toThrow();
  });
});

function deepestLevel(blocks: readonly Described[]): number {
  const levels = blocks.map((block) =>
    block.type === 'heading' || block.type === 'paragraph' ? (block.level ?? 0) : 0,
  );
  return Math.max(...levels);
}
