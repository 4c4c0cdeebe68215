import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import type { ImportedPlan } from '../../../shared/text/imported';
import { readHtml } from '../../../shared/text/readHtml';
import { isMarkdown } from '../../../shared/text/readMarkdownSource';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { describeOutline } from '../../helpers/describeOutline';
import { planHtml } from '../../helpers/planHtml';
import { planText } from '../../helpers/planText';
import { planWord } from '../../helpers/planWord';

/** Cases parted by lines `===== name`: a plan in the shorthand of `planText`, `-----`, and what `describeOutline` makes of it. */
const CASES = readFileSync(new URL('../../fixtures/habits.txt', import.meta.url), 'utf8')
  .split(/^=====\s*/m)
  .slice(1)
  .map((block) => {
    const [head = '', expected = ''] = block.split(/^-----\n/m);
    const end = head.indexOf('\n');
    return { name: head.slice(0, end).trim(), plan: head.slice(end + 1), expected: expected.trim() };
  });

const newOptions = () => ({ newId: countingIds() });
const SHAPES: Readonly<Record<string, (plan: string) => ImportedPlan>> = {
  text: (plan) => readText(planText(plan), newOptions()),
  'a Word file without styles': (plan) => readDocx(planWord(plan, planText, false), newOptions()),
  'a page': (plan) => readHtml(planHtml(plan, planText), newOptions()),
};

describe.each(Object.entries(SHAPES))('[DIN-11] habits of those who write plans, as %s', (shape, make) => {
  // Markdown is a shape of plain text alone.
  it.each(CASES.filter(({ plan }) => shape === 'text' || !isMarkdown(plan)))(
    '$name',
    ({ plan, expected }) => {
      const imported = make(plan);
      expect(describeOutline(createOutline(readPlan(imported.document), imported.losses))).toBe(expected);
    },
  );
});
