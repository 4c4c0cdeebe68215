import { Extension } from '@tiptap/core';

/** Every node that something may point at: blocks, rows, columns, notes and cited values. */
export const IDENTIFIED_NODES = [
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'caption',
  'bulletList',
  'orderedList',
  'dataTable',
  'dataColumn',
  'dataRow',
  'table',
  'box',
  'boxTitle',
  'chart',
  'image',
  'pageBreak',
  'noteList',
  'noteItem',
  'annexList',
  'taskTable',
  'valueRef',
  'crossRef',
  'noteRef',
  'responsibility',
] as const;

/** Gives those nodes the attribute `id`, unique in the document (SPEC DOC-2). */
export const BlockId = Extension.create({
  name: 'blockId',
  addGlobalAttributes() {
    return [
      {
        types: [...IDENTIFIED_NODES],
        attributes: {
          id: {
            default: null,
            parseHTML: (element) => element.getAttribute('data-id'),
            renderHTML: (attributes) => (attributes.id ? { 'data-id': attributes.id as string } : {}),
          },
        },
      },
    ];
  },
});
