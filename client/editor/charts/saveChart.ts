import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import {
  type ChartData,
  type ChartKind,
  type ChartSource,
  EMPTY_CHART,
} from '../../../shared/schema/extensions/chart';
import { findPosition } from '../findBlock';
import { insertBlocks } from '../insertBlocks';

export interface ChartChoice {
  readonly kind: ChartKind;
  readonly title: string;
  readonly data: ChartData;
  readonly source: ChartSource | null;
}

/** Writes a chart as chosen, a new one (`chart` null) with its caption behind the caret; one step of undoing. What a source gives is not stored. */
export function saveChart(editor: Editor, chart: string | null, { kind, title, data, source }: ChartChoice) {
  const attributes = { kind, source, data: source ? EMPTY_CHART : data };
  editor
    .chain()
    .focus(null, { scrollIntoView: false })
    .command(({ tr }) => {
      if (chart === null) {
        const words = title || i18next.t('charts.newTitle');
        const caption = {
          type: 'caption',
          attrs: { of: 'figure' },
          content: [{ type: 'text', text: words }],
        };
        const { schema } = tr.doc.type;
        const blocks = [caption, { type: 'chart', attrs: attributes }];
        return insertBlocks(
          tr,
          blocks.map((json) => schema.nodeFromJSON(json)),
        );
      }
      const position = findPosition(tr.doc, chart);
      // Somebody else deleted it while the dialog was open.
      if (position === null) return false;
      for (const [name, value] of Object.entries({ ...attributes, title }))
        tr.setNodeAttribute(position, name, value);
      return true;
    })
    .run();
}
