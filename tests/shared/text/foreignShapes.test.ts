import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { decodeText } from '../../../shared/text/decodeText';
import type { ImportedPlan } from '../../../shared/text/imported';
import { readHtml } from '../../../shared/text/readHtml';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { droppedLetters } from '../../helpers/docxWords';
import { missingWords } from '../../helpers/missingWords';
import { outlineMisses } from '../../helpers/outlineMisses';
import { planHtml } from '../../helpers/planHtml';
import { planText } from '../../helpers/planText';
import { planWord } from '../../helpers/planWord';

const FOLDER = join(import.meta.dirname, '../../fixtures/plans');
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
const shorthandOf = (name: string) => readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
/** Their shape is one of plain text alone: lines broken at the margin, the marks of a converter. */
const TEXT_ONLY = ['county-wrapped', 'province-culture'];
/** What the shape itself takes away: a frame of one cell has no tab. */
const NEEDS_FRAMES = ['city-education', 'province-boxes'];

const html = (shorthand: string) => planHtml(shorthand, planText);
const page = (content: string) => readHtml(content, { newId: countingIds() });
const text = (content: string) => readText(content, { newId: countingIds() });
const utf16 = (content: string) => {
  const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
  return decodeText(new Uint8Array(bytes));
};

interface Shape {
  readonly make: (shorthand: string) => ImportedPlan;
  readonly without?: readonly string[];
}

/** How plans are passed around, from the same words. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'a page whose paragraphs are parted by line breaks [DIN-9]': {
    make: (plan) =>
      page(
        html(plan)
          .replace(/<p>/g, '')
          .replace(/<\/p>\n?/g, '<br>\n'),
      ),
    without: TEXT_ONLY,
  },
  'the clipboard of WPS: styles and fonts round every stretch': {
    make: (plan) =>
      page(
        html(plan)
          .replace(
            /<p>/g,
            '<p class=MsoNormal style="text-indent:32pt;mso-char-indent-count:2.0000;"><span style="font-family:仿宋_GB2312;mso-spacerun:\'yes\'">',
          )
          .replace(/<\/p>/g, '<o:p></o:p></span></p>')
          .replace(/([一二三四五六七八九十]、)/g, '<font face="黑体">$1</font>'),
      ),
    without: TEXT_ONLY,
  },
  'a page of nested boxes': {
    make: (plan) => page(html(plan).replace(/<p>/g, '<div><div>').replace(/<\/p>/g, '</div></div>')),
    without: TEXT_ONLY,
  },
  'a Word file of paragraphs without any style': { make: (plan) => word(plan, false), without: TEXT_ONLY },
  'a Word file whose lines are parted by line breaks': {
    make: (plan) => word(plan, true),
    without: TEXT_ONLY,
  },
  'text with the line ends of Windows': { make: (plan) => text(planText(plan).replace(/\n/g, '\r\n')) },
  'text in UTF-16': { make: (plan) => text(utf16(planText(plan))) },
  'text indented by hard blanks': {
    make: (plan) => text(planText(plan).replace(/\n(?=[^\t\n])/g, '\n\u00a0\u00a0\u00a0\u00a0')),
    without: ['county-wrapped'],
  },
  'text whose tables are rows with tabs': {
    make: (plan) =>
      text(
        planText(
          plan.replace(/^\|(.*)$/gm, (_, row: string) => row.replace(/⏎/g, ' ').split('|').join('\t')),
        ),
      ),
    without: NEEDS_FRAMES,
  },
};

function word(shorthand: string, withBreaks: boolean): ImportedPlan {
  return readDocx(planWord(shorthand, planText, withBreaks), { newId: countingIds() });
}

describe.each(Object.entries(SHAPES))('plans of invented places as %s', (_shape, { make, without = [] }) => {
  it.each(names.filter((name) => !without.includes(name)))('%s is understood', (name) => {
    const imported = make(shorthandOf(name));
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect(outlineMisses(expected, createOutline(readPlan(imported.document), imported.losses))).toEqual([]);
  });
});

/** Tables and what counts by them need lines; these count in ways that need them too. */
const COUNTS_BY_LINES = [
  'city-toc',
  'city-transport',
  'county-auto-labels',
  'county-outline',
  'county-reservoirs',
  'district-letter-unnumbered',
  'district-schools',
  'town-automatic-numbers',
  'zone-decimal',
];

describe('a plan that lost all its lines', () => {
  it.each(names.filter((name) => !COUNTS_BY_LINES.includes(name)))(
    '%s has its title and headings',
    (name) => {
      const imported = text(planText(shorthandOf(name)).replace(/\s*\n\s*/g, ' '));
      const { title, headings_by_marker, must_have_headings } = JSON.parse(
        readFileSync(join(FOLDER, `${name}.json`), 'utf8'),
      );
      const outline = createOutline(readPlan(imported.document), imported.losses);
      expect(outlineMisses({ title, headings_by_marker, must_have_headings }, outline)).toEqual([]);
    },
  );
});

const ANCHOR = /\[bookmark: [^\]]*\]/g;

describe('characters in are characters kept or reported', () => {
  it.each(names)('of %s, as text in one line', (name) => {
    const line = planText(shorthandOf(name)).replace(/\s*\n\s*/g, ' ');
    expect(missingWords(line.replace(ANCHOR, '').replaceAll(' ', '\n'), text(line))).toEqual([]);
  });

  it.each(names)('of %s, with blanks between all words of headings', (name) => {
    const spread = planText(shorthandOf(name)).replace(/^([^\t\n。|]{2,20})$/gm, (heading) =>
      [...heading].join(' '),
    );
    expect(missingWords(spread, text(spread))).toEqual([]);
  });

  it.each(names)('of %s, as a Word file with line breaks', (name) => {
    const bytes = planWord(shorthandOf(name), planText, true);
    expect(droppedLetters(bytes, readDocx(bytes, { newId: countingIds() }))).toEqual([]);
  });
});
