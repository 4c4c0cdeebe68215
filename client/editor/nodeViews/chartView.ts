import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { scriptPart } from '../../components/scriptPart';
import type { DrawnChart } from '../charts/drawChart';

const DRAWING = scriptPart(() => import('../charts/drawChart'));

/**
 * A chart drawn from its data or from the indicators it shows, as they are now; the drawing library is loaded when the first chart is
 * there. Double click or Enter edits it.
 */
export const chartView: NodeViewRenderer = ({ node: first, editor }) => {
  let node = first;
  let drawn: DrawnChart | null = null;
  const { liveTexts } = editor.storage.computedTexts;
  const dom = document.createElement('figure');
  dom.className = 'plan-chart';
  const show = () => {
    dom.dataset.id = String(node.attrs.id ?? '');
    drawn?.show(node, liveTexts.sources());
  };
  const stop = liveTexts.register(show);
  const giveUp = DRAWING.whenHere(({ drawChart }) => {
    drawn = drawChart(dom);
    show();
  });
  dom.addEventListener('dblclick', () => {
    if (editor.isEditable) editor.storage.chartEditing.open?.({ chart: String(node.attrs.id) });
  });
  return {
    dom,
    update(next: Node) {
      if (next.type !== node.type) return false;
      if (next !== node) {
        node = next;
        show();
      }
      return true;
    },
    ignoreMutation: () => true,
    destroy() {
      giveUp();
      stop();
      drawn?.destroy();
    },
  };
};
