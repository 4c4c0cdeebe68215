import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { DrawnChart } from './drawChart';

/** A chart drawn from the data inside it; the drawing library is loaded when the first chart is there. Double click edits it. */
export const chartView: NodeViewRenderer = ({ node: first, editor, getPos }) => {
  let node = first;
  let drawn: DrawnChart | null = null;
  let destroyed = false;
  const dom = document.createElement('figure');
  dom.className = 'plan-chart';
  dom.dataset.id = String(node.attrs.id ?? '');
  const canvas = document.createElement('div');
  canvas.className = 'plan-chart-canvas';
  dom.append(canvas);
  void import('./drawChart').then(({ drawChart }) => {
    if (destroyed) return;
    drawn = drawChart(canvas);
    show();
  });
  /** A caption above the chart is its title already. */
  const show = () => {
    const position = getPos();
    const before = position === undefined ? null : editor.state.doc.resolve(position).nodeBefore;
    drawn?.show(before?.type.name === 'caption' ? { ...node.attrs, title: '' } : node.attrs);
  };
  dom.addEventListener('dblclick', () => {
    const position = getPos();
    if (editor.isEditable && position !== undefined) editor.storage.chartEditing.open?.(position);
  });
  return {
    dom,
    update(next: Node) {
      if (next.type !== node.type) return false;
      if (next !== node) {
        node = next;
        dom.dataset.id = String(node.attrs.id ?? '');
        show();
      }
      return true;
    },
    ignoreMutation: () => true,
    destroy() {
      destroyed = true;
      drawn?.destroy();
    },
  };
};
