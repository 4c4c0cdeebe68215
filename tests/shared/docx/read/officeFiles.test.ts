import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { createOutline } from '../../../../shared/plan/outline';
import { readPlan } from '../../../../shared/plan/readPlan';
import { countingIds } from '../../../helpers/countingIds';
import { describeOutline } from '../../../helpers/describeOutline';
import { droppedLetters } from '../../../helpers/docxWords';
import { OFFICE_FILES } from '../../../helpers/officeFiles';

describe('DIN-1 a Word file as an office leaves it', () => {
  it.each(Object.entries(OFFICE_FILES))(
    '%s: is understood, and comes in whole',
    (_name, { bytes, outline }) => {
      const imported = readDocx(bytes, { newId: countingIds() });
      expect(describeOutline(createOutline(readPlan(imported.document), imported.losses))).toBe(outline);
      expect(droppedLetters(bytes, imported)).toEqual([]);
    },
  );
});
