import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../shared/schema/ydoc';
import { cellOf, cellsOf } from '../../../shared/tables/cellOf';
import { completeDataTables } from '../../../shared/tables/completeDataTables';
import { createDataTable } from '../../../shared/tables/createDataTable';
import { deleteColumnIn } from '../../../shared/tables/deleteColumn';
import { deleteRow } from '../../../shared/tables/deleteRow';
import { insertColumn } from '../../../shared/tables/insertColumn';
import { insertRow } from '../../../shared/tables/insertRow';
import { moveColumn } from '../../../shared/tables/moveColumn';
import { moveRow } from '../../../shared/tables/moveRow';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import { seedCellTexts } from '../../../shared/tables/seedCellTexts';
import { setColumn } from '../../../shared/tables/setColumn';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import { rowParts } from '../../../shared/tables/tableParts';
import { usualColumns } from '../../../shared/tables/usualColumns';
import { SharedEditor } from './sharedEditor';

interface TypedWord {
  readonly word: string;
  readonly row: string | null;
  readonly column: string;
}

interface Letter {
  readonly sender: number;
  readonly update: Uint8Array;
}

/**
 * Several people at one data table, whose updates reach each other through a server's log: late, mixed in any way, but each
 * person's in their order, as our server relays them.
 */
export class TableTeam {
  readonly editors: SharedEditor[];
  readonly log: string[] = [];
  private readonly words: TypedWord[] = [];
  private readonly erased = new Set<string>();
  private readonly deletedRows = new Set<string>();
  private readonly deletedColumns = new Set<string>();
  private readonly roles = new Map<string, string>();
  private readonly serverLog: Letter[] = [];
  private readonly outboxes: Letter[][];
  private readonly heard: number[];
  private ids = 0;

  constructor(
    private readonly random: () => number,
    people: number,
  ) {
    const table = createDataTable(
      'projects',
      {
        columns: usualColumns('projects', { base: 2025, target: 2030 }).filter(
          ({ role }) => role === 'name' || role === 'place' || role === 'investment',
        ),
        rows: 3,
      },
      this.newId,
    );
    for (const column of sortColumns(table)) this.roles.set(column.id, column.node.attrs.role as string);
    const origin = new Y.Doc();
    origin.clientID = 1;
    writeYDoc(origin, createPlanDocument({ type: 'doc', content: [table.toJSON()] }));
    seedCellTexts(bodyOf(origin));
    const start = Y.encodeStateAsUpdate(origin);
    this.editors = Array.from({ length: people }, (_, index) => new SharedEditor(100 + index, start));
    this.outboxes = this.editors.map(() => []);
    this.heard = this.editors.map(() => 0);
    this.editors.forEach((editor, sender) => {
      editor.ydoc.on('update', (update: Uint8Array, where: unknown) => {
        if (where !== 'server') this.outboxes[sender]?.push({ sender, update });
      });
    });
  }

  /** One random thing by one random person, or some letters sent or heard. */
  act(): void {
    const person = this.pick(this.editors.map((_, index) => index));
    const chance = this.random();
    if (chance < 0.1) this.send(person, 1 + Math.floor(this.random() * 6));
    else if (chance < 0.22) this.hear(person, 1 + Math.floor(this.random() * 12));
    else if (chance < 0.6) this.type(person);
    else if (chance < 0.66) this.typeHeader(person);
    else if (chance < 0.74) this.addRow(person);
    else if (chance < 0.77) this.removeRow(person);
    else if (chance < 0.84) this.shiftRow(person);
    else if (chance < 0.9) this.addColumn(person);
    else if (chance < 0.92) this.removeColumn(person);
    else if (chance < 0.96) this.shiftColumn(person);
    else if (chance < 0.98) this.changeRole(person);
    else this.complete(person);
  }

  /** Everybody sends and hears everything. */
  settle(): void {
    this.editors.forEach((_, person) => {
      this.send(person, Number.POSITIVE_INFINITY);
    });
    this.editors.forEach((_, person) => {
      this.hear(person, Number.POSITIVE_INFINITY);
    });
  }

  /** Everybody completes at once, before anybody hears of it; returns how many elements were missing. */
  completeTogether(): number {
    const added = this.editors.map((_, person) => this.complete(person));
    this.settle();
    return added.reduce((sum, count) => sum + count, 0);
  }

  tables(): Node[] {
    return this.editors.map((_, person) => this.table(person));
  }

  /** The words that nobody deleted and that are not in the cell where they were typed. */
  lostWords(): string[] {
    const table = this.table(0);
    return this.words
      .filter(({ word, row, column }) => {
        if (this.erased.has(word) || (row && this.deletedRows.has(row))) return false;
        if (row === null) {
          const header = sortColumns(table).find(({ id }) => id === column);
          return !this.deletedColumns.has(column) && !header?.node.textContent.includes(word);
        }
        const found = rowParts(table).find(({ id }) => id === row);
        const cells = found ? cellsOf(found.node, column) : [];
        const visible = sortColumns(table).some(({ id }) => id === column);
        return !visible || !cells.some(({ node }) => node.textContent.includes(word));
      })
      .map(({ word, row, column }) => `${word} (row ${row}, column ${column})`);
  }

  /** Columns whose role is neither the one they began with nor one that somebody gave them. */
  strangeRoles(): string[] {
    return sortColumns(this.table(0))
      .filter(({ id, node }) => !this.deletedColumns.has(id) && node.attrs.role !== this.roles.get(id))
      .map(({ id }) => id);
  }

  get wordCount(): number {
    return this.words.length;
  }

  private readonly newId = () => {
    this.ids += 1;
    return `n${this.ids}`;
  };

  private table(person: number): Node {
    return this.editor(person).state.doc.child(0);
  }

  private editor(person: number): SharedEditor {
    const editor = this.editors[person];
    if (!editor) throw new RangeError(`no person ${person}`);
    return editor;
  }

  private pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** The server takes letters of one person in their order, behind what it took from others. */
  private send(person: number, count: number): void {
    this.serverLog.push(...(this.outboxes[person] ?? []).splice(0, count));
  }

  /** A person hears the server's log in its order, as far behind the others as chance will have it. */
  private hear(person: number, count: number): void {
    const from = this.heard[person] ?? 0;
    const letters = this.serverLog.slice(from, from + count);
    this.heard[person] = from + letters.length;
    for (const { sender, update } of letters)
      if (sender !== person) Y.applyUpdate(this.editor(person).ydoc, update, 'server');
  }

  private complete(person: number): number {
    const { ydoc } = this.editor(person);
    this.log.push(`${person} completes`);
    return completeDataTables(ydoc, bodyOf(ydoc));
  }

  private type(person: number): void {
    const table = this.table(person);
    const rows = rowParts(table);
    const columns = sortColumns(table);
    if (rows.length === 0 || columns.length === 0) return;
    const row = this.pick(rows);
    const column = this.pick(columns);
    const cell = cellOf(row.node, column.id);
    if (!cell) return;
    const word = this.newWord(row.id, column.id, person);
    this.insertWord(person, 2 + row.offset + cell.offset + 1, cell.node, word);
  }

  private typeHeader(person: number): void {
    const columns = sortColumns(this.table(person));
    if (columns.length === 0) return;
    const column = this.pick(columns);
    this.insertWord(person, 1 + column.offset + 1, column.node, this.newWord(null, column.id, person));
  }

  private newWord(row: string | null, column: string, person: number): string {
    const word = writeWord(this.words.length);
    this.words.push({ word, row, column });
    this.log.push(`${person} types ${word} in row ${row}, column ${column}`);
    return word;
  }

  private insertWord(person: number, start: number, cell: Node, word: string): void {
    const gaps = Array.from(
      { length: cell.textContent.length / WORD_LENGTH + 1 },
      (_, at) => at * WORD_LENGTH,
    );
    const editor = this.editor(person);
    editor.dispatch(editor.state.tr.insertText(word, start + this.pick(gaps)));
  }

  private addRow(person: number): void {
    const editor = this.editor(person);
    const rows = rowParts(this.table(person));
    const transaction = editor.state.tr;
    const id = this.newId();
    const beside = rows.length > 0 ? this.pick(rows).id : null;
    insertRow(transaction, 0, beside, this.random() < 0.5 ? 'before' : 'after', { id });
    this.log.push(`${person} adds row ${id} beside ${beside}`);
    editor.dispatch(transaction);
  }

  private removeRow(person: number): void {
    const rows = rowParts(this.table(person));
    if (rows.length < 2) return;
    const { id } = this.pick(rows);
    this.log.push(`${person} deletes row ${id}`);
    this.deletedRows.add(id);
    const editor = this.editor(person);
    runTableEdits(editor, 0, deleteRow(id));
  }

  private shiftRow(person: number): void {
    const rows = sortRows(this.table(person));
    if (rows.length < 2) return;
    const { id } = this.pick(rows);
    const editor = this.editor(person);
    const transaction = editor.state.tr;
    this.log.push(`${person} moves row ${id}`);
    if (moveRow(transaction, 0, id, this.random() < 0.5 ? 'up' : 'down')) editor.dispatch(transaction);
  }

  private addColumn(person: number): void {
    const editor = this.editor(person);
    const id = this.newId();
    const place = Math.floor(this.random() * (sortColumns(this.table(person)).length + 1));
    this.roles.set(id, 'remark');
    this.log.push(`${person} adds column ${id} at ${place}`);
    runTableEdits(editor, 0, insertColumn(place, { id, role: 'remark' }));
  }

  private removeColumn(person: number): void {
    const columns = sortColumns(this.table(person));
    if (columns.length < 2) return;
    const { id } = this.pick(columns);
    this.log.push(`${person} deletes column ${id}`);
    this.deletedColumns.add(id);
    for (const row of rowParts(this.table(person)))
      for (const { node } of cellsOf(row.node, id))
        for (const [word] of node.textContent.matchAll(/.{3}/gu)) this.erased.add(word);
    const editor = this.editor(person);
    deleteColumnIn(editor, 0, id);
  }

  private shiftColumn(person: number): void {
    const columns = sortColumns(this.table(person));
    if (columns.length === 0) return;
    const { id } = this.pick(columns);
    const editor = this.editor(person);
    const transaction = editor.state.tr;
    this.log.push(`${person} moves column ${id}`);
    moveColumn(transaction, 0, id, Math.floor(this.random() * columns.length));
    editor.dispatch(transaction);
  }

  /** Only the first person changes roles, so that the last word is known. */
  private changeRole(person: number): void {
    const columns = sortColumns(this.table(person));
    if (person !== 0 || columns.length === 0) return;
    const { id } = this.pick(columns);
    const role = this.pick(['period', 'land', 'body'] as const);
    const editor = this.editor(person);
    const transaction = editor.state.tr;
    this.roles.set(id, role);
    this.log.push(`${person} gives column ${id} the role ${role}`);
    setColumn(transaction, 0, id, { role });
    editor.dispatch(transaction);
  }
}

const WORD_LENGTH = 3;

/**
 * A word of three characters that no other word has. y-tiptap sees only the text before and after: of 甲乙 put before 甲丙 it takes
 * 乙甲 for the new part, and who deletes 甲丙 at that moment takes the wrong 甲 along. That is a matter of its text diff, not
 * of tables.
 */
function writeWord(count: number): string {
  const first = 0x4e00 + count * WORD_LENGTH;
  return String.fromCodePoint(first, first + 1, first + 2);
}
