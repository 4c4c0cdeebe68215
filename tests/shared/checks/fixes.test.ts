import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../shared/checks/fix';
import { addFixEdits, applyFix } from '../../../shared/checks/fixes/applyFix';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());
const document = createPlanDocument(
  b.doc(b.title('青山县规划'), b.paragraph('全县按装设备，截止2025年底完成。')),
);
const body = readBody(document);
const id = body.child(1).attrs.id as string;

function replace(from: number, quote: string, text: string): Fix {
  const place = { quote, path: '', blockId: id, from, to: from + quote.length };
  return { kind: 'replaceText', label: `改为“${text}”`, changes: [{ place, text }] };
}

describe('[CHK-15] a fix as data', () => {
  it('replaces exactly the words of its place', () => {
    const edits = applyFix(body, document.settings, replace(2, '按装', '安装'));
    const transform = new Transform(body);
    addFixEdits(transform, edits ?? []);
    expect(transform.doc.child(1).textContent).toBe('全县安装设备，截止2025年底完成。');
  });

  it('does nothing where other words stand by now', () => {
    expect(applyFix(body, document.settings, replace(3, '按装', '安装'))).toBeNull();
  });
});
