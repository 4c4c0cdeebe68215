import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { createOutline } from '../../../../shared/plan/outline';
import { readPlan } from '../../../../shared/plan/readPlan';
import { readBody } from '../../../../shared/schema/planDocument';
import type { ImportedPlan } from '../../../../shared/text/imported';
import { readText } from '../../../../shared/text/readText';
import { countingIds } from '../../../helpers/countingIds';
import { droppedLetters } from '../../../helpers/docxWords';
import { FOREIGN_WRITERS, planPieces } from '../../../helpers/foreignWriters';
import { outlineMisses } from '../../../helpers/outlineMisses';
import { planText } from '../../../helpers/planText';

const FOLDER = join(import.meta.dirname, '../../../fixtures/plans');
/** Their shape is one of plain text alone: lines broken at the margin, the marks of a converter. */
const TEXT_ONLY = ['county-wrapped', 'province-culture'];
const names = readdirSync(FOLDER)
  .flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
  .filter((name) => !TEXT_ONLY.includes(name));
const shorthandOf = (name: string) => readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
const PRINTED = /PDF/;

const longParagraphs = ({ document }: ImportedPlan) => {
  const long: string[] = [];
  readBody(document).forEach((block) => {
    if (block.type.name === 'paragraph' && block.textContent.length >= 60) long.push(block.textContent);
  });
  return long;
};

describe.each(Object.entries(FOREIGN_WRITERS))('DIN-16 plans as Word files of %s', (_writer, write) => {
  it.each(names)('%s is understood, and comes in whole', (name) => {
    const bytes = write(planPieces(shorthandOf(name), planText));
    const imported = readDocx(bytes, { newId: countingIds() });
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect(outlineMisses(expected, createOutline(readPlan(imported.document), imported.losses))).toEqual([]);
    expect(droppedLetters(bytes, imported)).toEqual([]);
  });
});

it.each(Object.entries(FOREIGN_WRITERS).filter(([writer]) => PRINTED.test(writer)))(
  'DIN-16 %s: paragraphs are those of the text, not its printed lines',
  (_writer, write) => {
    const shorthand = shorthandOf('district-elderly');
    const imported = readDocx(write(planPieces(shorthand, planText)), { newId: countingIds() });
    const prose = shorthand.split('\n').map(planText).join('\n');
    expect(longParagraphs(imported)).toEqual(longParagraphs(readText(prose, { newId: countingIds() })));
  },
);
