import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { droppedLetters } from '../../../helpers/docxWords';
import { FOREIGN_FILES } from '../../../helpers/foreignFiles';

describe.each(['accept', 'propose'] as const)(
  'DIN-1 DIN-4 a foreign Word file, tracked changes: %s',
  (changes) => {
    it.each(Object.entries(FOREIGN_FILES))('with %s comes in whole', (_name, bytes) => {
      const imported = readDocx(bytes, { newId: countingIds(), changes });
      expect(droppedLetters(bytes, imported)).toEqual([]);
      expect(() => readBody(imported.document)).not.toThrow();
    });
  },
);
