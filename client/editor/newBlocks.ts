import type { Node, Schema } from '@tiptap/pm/model';
import type { TFunction } from 'i18next';

/** What the insert menu makes; ids are given by the editor's repair. */
export type NewBlock = 'box' | 'table' | 'pageBreak' | 'annexList' | 'taskTable' | 'annex';

const ROWS = 3;
const COLUMNS = 4;

/** The nodes of a new block, with words to be written over. */
export function newBlocks(schema: Schema, block: NewBlock, t: TFunction): readonly Node[] {
  const make = (json: object) => schema.nodeFromJSON(json);
  const textblock = (type: string, text: string, attrs?: object) => ({
    type,
    attrs,
    content: text ? [{ type: 'text', text }] : [],
  });
  switch (block) {
    case 'box':
      return [
        make({
          type: 'box',
          content: [textblock('boxTitle', t('editor.newBoxTitle')), { type: 'paragraph' }],
        }),
      ];
    case 'table': {
      const cell = (type: string) => ({ type, content: [{ type: 'paragraph', attrs: { indent: false } }] });
      const row = (index: number) => ({
        type: 'tableRow',
        content: Array.from({ length: COLUMNS }, () => cell(index === 0 ? 'tableHeader' : 'tableCell')),
      });
      return [
        make(textblock('caption', t('editor.newCaption'), { of: 'table' })),
        make({ type: 'table', content: Array.from({ length: ROWS }, (_, index) => row(index)) }),
      ];
    }
    case 'annex':
      return [
        make(textblock('heading', t('editor.newAnnexTitle'), { kind: 'annex', level: 1 })),
        make({ type: 'paragraph' }),
      ];
    default:
      return [make({ type: block })];
  }
}
