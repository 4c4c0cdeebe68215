import type { JSONContent } from '@tiptap/core';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';

/** A small plan with every kind of block that people write in, each word of which stands once. */
export function gamePlan(word: () => string): readonly JSONContent[] {
  const b = createBuilder(countingIds());
  return [
    b.heading(1, word()),
    b.paragraph(word(), b.noteRef('note'), word()),
    b.dataTable({
      id: 'indicators',
      kind: 'indicators',
      columns: [
        { id: 'c1', name: word(), role: 'name' },
        { id: 'c2', name: word(), role: 'value', year: 2030, valueKind: 'target' },
        { id: 'c3', name: '', role: 'department' },
      ],
      rows: [
        { id: 'r1', cells: [word(), word(), ''] },
        { id: 'r2', kind: 'group', cells: [word(), '', ''] },
        { id: 'r3', cells: [word(), '', word()] },
      ],
    }),
    b.paragraph(word()),
    b.heading(2, word()),
    b.paragraph(word(), b.crossRef('note')),
    b.list('bulletList', word(), word()),
    b.heading(1, word()),
    b.table([word(), word(), ''], [word(), '', word()], ['', word(), word()]),
    b.paragraph(''),
    b.box(word(), b.paragraph(word()), b.paragraph(word())),
    b.heading(1, word()),
    b.paragraph(word()),
    b.noteList({ id: 'note', text: word() }),
    b.paragraph(word()),
  ];
}
