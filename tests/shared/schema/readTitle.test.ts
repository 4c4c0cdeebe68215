import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planTitle } from '../../../shared/plan/planTitle';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { readTitle } from '../../../shared/schema/readTitle';
import { readYDoc, writeYDoc } from '../../../shared/schema/ydoc';

describe('the title read from a Y.Doc', () => {
  const title = (...content: object[]) => ({ type: 'title', attrs: { id: 't' }, content });
  const words = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: '正文' }] };
  const cases = {
    'words in two lines': [
      title({ type: 'text', text: '云溪县' }, { type: 'hardBreak' }, { type: 'text', text: '教育规划' }),
      words,
    ],
    'marked words': [
      words,
      title({ type: 'text', text: '云溪县 ', marks: [{ type: 'bold' }] }, { type: 'text', text: '教育规划' }),
    ],
    nothing: [words],
    'an empty title': [title(), words],
  };

  for (const [name, content] of Object.entries(cases))
    it(`is what the document’s title says: ${name}`, () => {
      const ydoc = new Y.Doc();
      writeYDoc(ydoc, createPlanDocument({ type: 'doc', content }, {}));
      expect(readTitle(ydoc)).toBe(planTitle(readYDoc(ydoc)));
    });
});
