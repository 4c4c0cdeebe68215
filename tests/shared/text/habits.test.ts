import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { createOutline, type Outline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import type { ImportedPlan } from '../../../shared/text/imported';
import { readHtml } from '../../../shared/text/readHtml';
import { isMarkdown } from '../../../shared/text/readMarkdownSource';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
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

/** One line each: T title / subtitle, headings with level and number, B boxes, C tables, A annexes, N notes, L letter, R responsible, I indicators, P projects. */
function describeOutline(outline: Outline): string {
  const { coverLetter } = outline;
  return [
    `T ${[outline.title, outline.subtitle].filter(Boolean).join(' / ')}`,
    ...outline.headings.map(({ level, number, text }) => `${level} ${number}${text}`),
    ...outline.boxes.map(({ label, title }) => `B ${label} ${title}`),
    ...outline.tables.map(({ caption }) => `C ${caption}`),
    ...outline.annexes.map(({ label, title }) => `A ${label} ${title}`),
    ...outline.notes.map(({ mark, text }) => `N ${mark} ${text}`),
    ...(coverLetter ? [`L ${coverLetter.issuer} ${coverLetter.documentNumber} ${coverLetter.date}`] : []),
    ...outline.responsibilities.map(({ departments }) => `R ${departments.join(' ')}`),
    ...outline.indicators.map(
      ({ group, name, unit, values }) =>
        `I ${[group, name, unit].filter(Boolean).join(' ')} ${values.map(({ year, number }) => `${year}: ${number}`).join(', ')}`,
    ),
    ...outline.projects.map(({ name }) => `P ${name}`),
  ]
    .map((line) => line.replace(/\u00a0/g, ' ').trim())
    .join('\n');
}

describe.each(Object.entries(SHAPES))('habits of those who write plans, as %s', (shape, make) => {
  // Markdown is a shape of plain text alone.
  it.each(CASES.filter(({ plan }) => shape === 'text' || !isMarkdown(plan)))(
    '$name',
    ({ plan, expected }) => {
      const imported = make(plan);
      expect(describeOutline(createOutline(readPlan(imported.document), imported.losses))).toBe(expected);
    },
  );
});
