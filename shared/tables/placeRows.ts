import type { PrintAtom } from '../plan/inlineText';
import { cellText, type DataTableModel, type DataTableRow } from '../plan/readDataTable';
import { cellContent } from './cellContent';
import { cellOf } from './cellOf';
import { getDataTable } from './getDataTable';
import { insertRow } from './insertRow';
import { setRow } from './setRow';
import type { TableEdit } from './tableEdit';
import { rowParts } from './tableParts';

/** A row that comes from elsewhere: its texts by the id of the column; where it says nothing the table keeps what it has. */
export interface IncomingRow {
  readonly kind: 'item' | 'group';
  readonly level: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** Where rows go, how to bring them there, and what that changes. */
export interface PlacedRows {
  readonly edits: readonly TableEdit[];
  readonly added: number;
  readonly updated: number;
  /** Rows that say what the table says already. */
  readonly same: number;
}

interface Place {
  readonly id: string;
  readonly kind: DataTableRow['kind'];
  readonly level: number;
  readonly key: string;
  readonly group: string;
  /** Nothing stands in it. */
  isFree: boolean;
  isTaken: boolean;
}

interface Target {
  readonly row: IncomingRow;
  readonly id: string;
  /** The row behind which it is inserted; undefined where it is there already. */
  readonly behind?: string | null;
  readonly before: DataTableRow | null;
}

/**
 * Brings rows into a table (SPEC TAB-18): one with the name (and group) of a row of the table changes that row, another is added behind the one before it, into
 * empty rows where there are some, else behind `start`, else at the end above totals and remarks. An empty text changes nothing.
 */
export function placeRows(
  table: DataTableModel,
  incoming: readonly IncomingRow[],
  newId: () => string,
  start: string | null,
  print: PrintAtom,
): PlacedRows {
  const name = table.columns.find(({ role }) => role === 'name')?.id;
  const places = readPlaces(table, name);
  const known = new Map(table.rows.map((row) => [row.id, row]));
  let cursor = places.findIndex(({ id }) => id === start);
  let group = places[cursor]?.group ?? '';
  const targets = withoutIdleGroups(incoming, places, name).map((row): Target => {
    const key = plain(row.texts.get(name ?? '') ?? '');
    if (row.kind === 'group') group = key;
    const found = places.findIndex(
      (place, at) =>
        key !== '' &&
        !place.isTaken &&
        place.key === key &&
        place.kind === row.kind &&
        (place.group === group || group === '' || place.group === '') &&
        (row.level === 0 || isPartOf(places, cursor, at)),
    );
    const at = found >= 0 ? found : freeAfter(places, cursor);
    const place = places[at];
    if (place) {
      place.isTaken = true;
      place.isFree = false;
      cursor = at;
      return { row, id: place.id, before: known.get(place.id) ?? null };
    }
    const behind = endOf(places, cursor, row);
    const id = newId();
    places.splice(behind + 1, 0, { id, ...row, key, group, isFree: false, isTaken: true });
    cursor = behind + 1;
    return { row, id, behind: places[behind]?.id ?? null, before: null };
  });
  const written = targets.map((target) => ({ target, texts: textsFor(table, target, print) }));
  const changed = written.filter(({ target, texts }) => target.before && texts.size > 0);
  const filled = changed.filter(({ target }) => isEmpty(table, target.before));
  const inserted = targets.filter(({ before }) => before === null);
  return {
    edits: [
      ...runsOf(inserted).map<TableEdit>((run) => (transform, position) => {
        for (const target of run)
          insertFilled(transform, position, table, target, textsFor(table, target, print));
      }),
      ...filled.map<TableEdit>(({ target: { id, row } }) => (transform, position) => {
        setRow(transform, position, id, { kind: row.kind, level: row.level });
      }),
      (transform, position) => {
        const texts = new Map(changed.map(({ target, texts }) => [target.id, texts]));
        writeCells(transform, position, texts);
      },
    ],
    added: inserted.length + filled.length,
    updated: changed.length - filled.length,
    same: written.length - inserted.length - changed.length,
  };
}

function readPlaces(table: DataTableModel, name: string | undefined): Place[] {
  let group = '';
  return table.rows.map((row) => {
    const { id, kind, level } = row;
    const key = plain(cellText(row, name));
    if (kind === 'group') group = key;
    return { id, kind, level, key, group, isFree: isEmpty(table, row), isTaken: false };
  });
}

function isEmpty(table: DataTableModel, row: DataTableRow | null): boolean {
  return row?.kind === 'item' && table.columns.every(({ id }) => !row.cells.get(id)?.content.size);
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A group that the table has not is only wanted by rows that are new as well. */
function withoutIdleGroups(
  incoming: readonly IncomingRow[],
  places: readonly Place[],
  name: string | undefined,
): readonly IncomingRow[] {
  const isThere = ({ kind, texts }: IncomingRow) => {
    const key = plain(texts.get(name ?? '') ?? '');
    return places.some((place) => place.kind === kind && key !== '' && place.key === key);
  };
  return incoming.filter((row, at) => {
    if (row.kind !== 'group' || isThere(row)) return true;
    const next = incoming.findIndex(({ kind }, index) => index > at && kind === 'group');
    const own = incoming.slice(at + 1, next < 0 ? undefined : next);
    return own.length === 0 || own.some((each) => each.level === 0 && !isThere(each));
  });
}

/** A 其中 row belongs to the row that came before it. */
function isPartOf(places: readonly Place[], cursor: number, at: number): boolean {
  return at > cursor && places.slice(cursor + 1, at).every(({ level }) => level > 0);
}

/** The empty row that stands next: right behind the row before, or the first of the table where there is none before. */
function freeAfter(places: readonly Place[], cursor: number): number {
  const from = cursor >= 0 && places[cursor]?.isFree ? cursor : cursor + 1;
  if (cursor >= 0) return places[from]?.isFree ? from : -1;
  return places.findIndex(({ isFree }) => isFree);
}

/** The place behind which a new row goes: the sub-rows of the row before, the rows of its group; at the end the last before totals and remarks. */
function endOf(places: readonly Place[], cursor: number, row: IncomingRow): number {
  const isOpen = (place: Place | undefined) => place?.kind === 'item' || place?.kind === 'group';
  if (cursor < 0) return places.findLastIndex(isOpen);
  let end = cursor;
  const goesOn = (place: Place | undefined) => {
    if (place?.kind !== 'item' || place.isFree) return false;
    return row.kind === 'group' || places[cursor]?.kind === 'group' || place.level > row.level;
  };
  while (goesOn(places[end + 1])) end += 1;
  return end;
}

function textsFor(
  table: DataTableModel,
  { row, before }: Target,
  print: PrintAtom,
): ReadonlyMap<string, string> {
  const counted = row.kind === 'item' && row.level === 0 ? countedColumn(table) : null;
  return new Map(
    [...row.texts].filter(
      ([id, text]) =>
        id !== counted && text.trim() !== '' && (!before || cellText(before, id, print) !== text.trim()),
    ),
  );
}

function countedColumn(table: DataTableModel): string | null {
  return table.columns.find(({ role, numerals }) => role === 'number' && numerals !== null)?.id ?? null;
}

/** New rows that stand one behind the other: they go in as one, which many rows need (300 took seven seconds one by one). */
function runsOf(inserted: readonly Target[]): readonly (readonly Target[])[] {
  const runs: Target[][] = [];
  for (const target of inserted) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.id === target.behind) run.push(target);
    else runs.push([target]);
  }
  return runs;
}

function insertFilled(
  transform: Parameters<TableEdit>[0],
  position: number,
  table: DataTableModel,
  { id, row: { kind, level }, behind }: Target,
  texts: ReadonlyMap<string, string>,
): void {
  const beside = behind ?? table.rows[0]?.id ?? null;
  insertRow(transform, position, beside, behind ? 'after' : 'before', { id, kind, level });
  writeCells(transform, position, new Map([[id, texts]]));
}

function writeCells(
  transform: Parameters<TableEdit>[0],
  position: number,
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): void {
  const table = getDataTable(transform.doc, position);
  const writes = rowParts(table).flatMap((row) =>
    [...(texts.get(row.id) ?? [])].flatMap(([column, text]) => {
      const cell = cellOf(row.node, column);
      return cell ? [{ at: position + 1 + row.offset + 1 + cell.offset + 1, node: cell.node, text }] : [];
    }),
  );
  for (const { at, node, text } of writes.sort((one, other) => other.at - one.at))
    transform.replaceWith(at, at + node.content.size, [...cellContent(table.type.schema, text.trim())]);
}
