import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  fixTables,
  mergeCells,
  TableMap,
} from '@tiptap/pm/tables';
import * as Y from 'yjs';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { SharedEditor } from './sharedEditor';

const SIZE = 3;

/** Several people at one plain table with prosemirror-tables, whose updates reach each other when `settle` is called. */
export class PlainTeam {
  readonly editors: SharedEditor[];
  readonly log: string[] = [];
  /** All words that were typed. */
  readonly words: string[] = [];
  private readonly outboxes: Uint8Array[][];

  constructor(
    private readonly random: () => number,
    people: number,
  ) {
    const origin = new Y.Doc();
    origin.clientID = 1;
    writeYDoc(origin, createPlanDocument({ type: 'doc', content: [plainTable(), { type: 'paragraph' }] }));
    const start = Y.encodeStateAsUpdate(origin);
    this.editors = Array.from({ length: people }, (_, index) => new SharedEditor(100 + index, start));
    this.outboxes = this.editors.map(() => []);
    this.editors.forEach((editor, sender) => {
      editor.ydoc.on('update', (update: Uint8Array, where: unknown) => {
        if (where !== 'server') this.outboxes[sender]?.push(update);
      });
    });
  }

  /** One person types a word into a random cell. */
  type(person: number): void {
    const editor = this.editor(person);
    const cells = cellPositions(editor.state.doc);
    const position = cells[Math.floor(this.random() * cells.length)];
    if (position === undefined) return;
    const word = String.fromCodePoint(0x4e00 + this.words.length * 2, 0x4e01 + this.words.length * 2);
    this.words.push(word);
    this.log.push(`${person} types ${word}`);
    editor.dispatch(editor.state.tr.insertText(word, position + 2));
  }

  addRow(person: number): void {
    this.change(person, 'adds a row', (editor, dispatch) => addRowAfter(editor.state, dispatch));
  }

  addColumn(person: number): void {
    this.change(person, 'adds a column', (editor, dispatch) => addColumnAfter(editor.state, dispatch));
  }

  /** Merges two cells beside each other. */
  merge(person: number): void {
    this.change(person, 'merges two cells', (editor, dispatch) => {
      const [first, second] = cellPositions(editor.state.doc);
      if (first === undefined || second === undefined) return;
      const selection = CellSelection.create(editor.state.doc, first, second);
      editor.dispatch(editor.state.tr.setSelection(selection));
      mergeCells(editor.state, dispatch);
    });
  }

  /** Everybody hears everything. */
  settle(): void {
    const letters = this.outboxes.map((outbox) => outbox.splice(0));
    this.editors.forEach((editor, person) => {
      letters.forEach((updates, sender) => {
        if (sender !== person) for (const update of updates) Y.applyUpdate(editor.ydoc, update, 'server');
      });
    });
  }

  /** One person tidies all tables, as the author of the next change of structure does; true when there was something to do. */
  repair(person: number): boolean {
    const editor = this.editor(person);
    const transaction = fixTables(editor.state);
    if (transaction) editor.dispatch(transaction);
    return transaction !== undefined;
  }

  documents(): Node[] {
    return this.editors.map(({ state }) => state.doc);
  }

  editor(person: number): SharedEditor {
    const editor = this.editors[person];
    if (!editor) throw new RangeError(`no person ${person}`);
    return editor;
  }

  private change(
    person: number,
    words: string,
    run: (editor: SharedEditor, dispatch: (transaction: Transaction) => void) => unknown,
  ): void {
    const editor = this.editor(person);
    const cells = cellPositions(editor.state.doc);
    const position = cells[Math.floor(this.random() * cells.length)];
    if (position === undefined) return;
    this.log.push(`${person} ${words}`);
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, position + 2)));
    run(editor, (transaction) => editor.dispatch(transaction));
  }
}

/** Whether every row of every table has cells for every column. */
export function areRectangular(doc: Node): boolean {
  return doc.children.every((node) => node.type.name !== 'table' || !TableMap.get(node).problems);
}

function cellPositions(doc: Node): number[] {
  const positions: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.spec.tableRole === 'cell' && node.childCount > 0) positions.push(position);
    return !node.isTextblock;
  });
  return positions;
}

function plainTable() {
  const cell = (words: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', attrs: { id: words }, content: [{ type: 'text', text: words }] }],
  });
  return {
    type: 'table',
    attrs: { id: 'table' },
    content: Array.from({ length: SIZE }, (_, row) => ({
      type: 'tableRow',
      content: Array.from({ length: SIZE }, (__, column) => cell(`r${row}c${column}`)),
    })),
  };
}
