import type { Node } from '@tiptap/pm/model';
import { TableView } from '@tiptap/pm/tables';

/** A plain table on the page: column widths as set by dragging, and its unit line (单位：万元) above it. */
export class PlainTableView extends TableView {
  constructor(node: Node, narrowest: number) {
    super(node, narrowest);
    this.table.className = 'plain-table';
    this.dom.className = 'plain-table-frame';
    this.describe(node);
  }

  override update(node: Node): boolean {
    if (!super.update(node)) return false;
    this.describe(node);
    return true;
  }

  private describe(node: Node): void {
    this.dom.dataset.id = String(node.attrs.id ?? '');
    if (node.attrs.unit) this.dom.dataset.unit = String(node.attrs.unit);
    else delete this.dom.dataset.unit;
  }
}
