import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { taskRowsOf } from '../../../shared/tasks/taskRowsOf';
import { TASK_COLUMNS, type TaskRow } from '../../../shared/tasks/taskTable';
import { scriptPart } from '../../components/scriptPart';
import type { TextSources } from '../liveTexts';

/** Finding the tasks in the text is much program for one block. */
const DIVISION = scriptPart(() => import('../../../shared/tasks/taskRowsOf'));

/** 任务分工表: the tasks of the plan as they stand now. It is laid out again only when a row changed. */
export const taskTableView: NodeViewRenderer = ({ editor, node: first }) => {
  let node = first;
  let shown = '';
  let rowsOf: typeof taskRowsOf | null = null;
  const dom = document.createElement('div');
  dom.className = 'plan-task-table';
  dom.contentEditable = 'false';
  dom.dataset.id = String(node.attrs.id ?? '');
  const show = ({ doc, settings }: TextSources) => {
    if (!rowsOf) return;
    const rows = rowsOf(doc, settings, node);
    const now = JSON.stringify(rows);
    if (now === shown) return;
    shown = now;
    dom.replaceChildren(rows.length > 0 ? drawTable(rows) : drawEmpty());
  };
  const { liveTexts } = editor.storage.computedTexts;
  const stop = liveTexts.register(show);
  const giveUp = DIVISION.whenHere((division) => {
    rowsOf = division.taskRowsOf;
    show(liveTexts.sources());
  });
  return {
    dom,
    update(next: Node) {
      if (next.type !== node.type) return false;
      node = next;
      dom.dataset.id = String(node.attrs.id ?? '');
      show(liveTexts.sources());
      return true;
    },
    ignoreMutation: () => true,
    destroy() {
      giveUp();
      stop();
    },
  };
};

function drawTable(rows: readonly TaskRow[]): HTMLElement {
  const table = document.createElement('table');
  const header = table.createTHead().insertRow();
  for (const name of TASK_COLUMNS) {
    const cell = document.createElement('th');
    cell.textContent = name;
    header.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    if (row.kind === 'group') {
      const cell = document.createElement('th');
      cell.colSpan = TASK_COLUMNS.length;
      cell.scope = 'rowgroup';
      cell.textContent = row.text;
      line.append(cell);
    } else for (const text of row.cells) line.insertCell().textContent = text;
  }
  return table;
}

function drawEmpty(): HTMLElement {
  const words = document.createElement('p');
  words.textContent = '规划中还没有写明责任部门的任务，写明后这里会列出任务分工表。';
  return words;
}
