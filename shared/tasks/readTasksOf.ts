import type { Node } from '@tiptap/pm/model';
import { idOf } from '../plan/idOf';
import type { PrintAtom } from '../plan/inlineText';
import { findResponsibilities } from '../plan/parseResponsibility';
import { cellText, readDataTable } from '../plan/readDataTable';
import { rowResponsibilities } from '../plan/responsibilities';
import { runInText } from '../plan/runInText';
import type { DividedTask } from './dividedTask';

/** What one block says about a task, before it is known where it stands. */
export interface SaidTask extends Pick<DividedTask, 'id' | 'blockId' | 'task' | 'content'> {
  /** True when the task has words of its own, so that no heading needs to name it. */
  readonly isNamed: boolean;
  /** As written, the lead first. */
  readonly departments: readonly string[];
}

interface Marked {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly departments: readonly string[];
}

/** The tasks of a block of text: the words before each responsibility, since the one before it. */
export function readBlockTasks(block: Node, print: PrintAtom): readonly SaidTask[] {
  const blockId = idOf(block);
  const { text, marked } = markResponsibilities(block, blockId, print);
  const runIn = runInText(block);
  let start = 0;
  return marked.map(({ id, from, to, departments }, index) => {
    const words = tidy(text.slice(start, from));
    start = to;
    if (index === 0 && runIn !== '') {
      const content = words.startsWith(runIn) ? tidy(words.slice(runIn.length)) : words;
      return { id, blockId, task: runIn.replace(/[。：:]$/, ''), content, isNamed: true, departments };
    }
    const task = firstSentence(words);
    const content = tidy(words.slice(task.length));
    return { id, blockId, task, content, isNamed: marked.length > 1, departments };
  });
}

/** A responsibility that has a paragraph of its own is about the one before it, as far as that names no other; `before` is null without one. */
export function nameByLineBefore(said: SaidTask, before: Node | null, print: PrintAtom): SaidTask {
  if (said.task !== '' || before?.type.name !== 'paragraph') return said;
  const { text, marked } = markResponsibilities(before, idOf(before), print);
  if (marked.length > 0) return said;
  const words = tidy(text);
  const runIn = runInText(before);
  const task = runIn === '' ? firstSentence(words) : runIn.replace(/[。：:]$/, '');
  const content = tidy(words.slice(runIn === '' ? task.length : runIn.length));
  return { ...said, task, content, isNamed: runIn !== '' };
}

/** The tasks of a table's rows, each named by its name column and its amount. */
export function readTableTasks(tableNode: Node, print: PrintAtom): readonly SaidTask[] {
  const table = readDataTable(tableNode);
  const columnsOf = (...roles: readonly string[]) => table.columns.filter(({ role }) => roles.includes(role));
  const names = columnsOf('name');
  const amounts = columnsOf('quantity');
  const contents = columnsOf('content');
  return table.rows.flatMap((row) => {
    const textOf = (columns: typeof names) =>
      columns
        .map(({ id }) => tidy(cellText(row, id, print)))
        .filter((text) => text !== '')
        .join('；');
    const content = textOf(contents);
    const name = textOf(names) || firstSentence(content);
    const amount = textOf(amounts);
    return rowResponsibilities(row, table, print).map(({ id, departments }) => ({
      id,
      blockId: row.id,
      task: amount === '' ? name : `${name}：${amount}`,
      content: content === name ? '' : content,
      isNamed: true,
      departments,
    }));
  });
}

/** The text of a block without its responsibilities, and where each of them stood. */
function markResponsibilities(
  block: Node,
  blockId: string,
  print: PrintAtom,
): { text: string; marked: readonly Marked[] } {
  const nodes: Marked[] = [];
  let text = '';
  block.forEach((child) => {
    const departments = (child.attrs.departments as readonly string[] | undefined) ?? [];
    if (child.type.name === 'responsibility') {
      if (departments.length > 0)
        nodes.push({ id: idOf(child), from: text.length, to: text.length, departments });
    } else if (child.isText) text += child.text ?? '';
    else text += child.type.name === 'hardBreak' ? '\n' : child.type.name === 'noteRef' ? '' : print(child);
  });
  const typed = findResponsibilities(text).map(({ from, to, departments }, index) => ({
    id: `${blockId}:${index}`,
    from,
    to,
    departments,
  }));
  return { text, marked: [...nodes, ...typed].sort((one, other) => one.from - other.from) };
}

/** Up to the first full stop, which goes with it only when nothing follows. */
function firstSentence(text: string): string {
  const end = text.search(/[。；]/);
  return end > 0 ? text.slice(0, end) : text;
}

/** One line, without the stops that parted it from what stands before it. */
function tidy(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/^[\s。；，、]+/, '')
    .trim();
}
