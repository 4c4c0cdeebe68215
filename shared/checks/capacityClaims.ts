import { cellText } from '../plan/readDataTable';
import type { CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { type Passage, placeAt } from './passage';

/** The stages whose places a project list adds up to, with the words by which a row belongs to one. */
const STAGES: readonly { readonly claim: RegExp; readonly row: RegExp }[] = [
  { claim: /(?:新增)?(?:学前教育|学前|幼儿园)学位/, row: /学前|幼儿园/ },
  { claim: /(?:新增)?义务教育学位/, row: /义务教育|小学|初中|初级中学|九年一贯/ },
  { claim: /(?:新增)?(?:普通高中|普高|高中)学位/, row: /普通高中|普高|高级中学/ },
];
const ADDS = /新增学位\s*(\d+)个/;

/** 新增学前教育学位2430个 beside the project list whose rows of that stage all say 新增学位N个. */
export function checkCapacityClaims(context: CheckContext): readonly Finding[] {
  const rows = projectRows(context);
  return STAGES.flatMap(({ claim, row }) => {
    const own = rows.filter(({ kind, name }) => row.test(kind || name));
    const counted = own.filter(({ added }) => added !== null);
    if (counted.length < 2 || counted.length !== own.length) return [];
    const sum = counted.reduce((total, { added }) => total + (added ?? 0), 0);
    const wrong = claims(context.passages, claim).filter(({ number }) => number !== sum);
    return wrong.map(({ number, place, written }) => ({
      rule: 'sum/projects' as const,
      severity: 'error' as const,
      message: `项目表中各项${counted.map(({ added }) => added).join('+')}=${sum}，这里写的是${number}，相差${Math.abs(sum - number)}。`,
      places: [place, ...counted.slice(0, 8).map((entry) => entry.place)],
      expected: String(sum),
      found: written,
    }));
  });
}

interface ProjectRow {
  readonly name: string;
  readonly kind: string;
  readonly added: number | null;
  readonly place: Place;
}

function projectRows({ passages }: CheckContext): readonly ProjectRow[] {
  return passages.flatMap((passage) => {
    const { cell } = passage;
    if (cell?.table.kind !== 'projects' || cell.column.role !== 'name' || cell.row.kind !== 'item') return [];
    const textOf = (role: string) =>
      cell.table.columns
        .filter((column) => column.role === role)
        .map(({ id }) => cellText(cell.row, id))
        .join(' ');
    const words = [...cell.row.cells.keys()].map((id) => cellText(cell.row, id)).join(' ');
    const added = ADDS.exec(words)?.[1];
    const own =
      passages.find(({ id, text }) => id.startsWith(`${cell.row.id}:`) && ADDS.test(text)) ?? passage;
    const at = ADDS.exec(own.text);
    return [
      {
        name: passage.text,
        kind: /学前|义务|高中|职业/.test(textOf('category')) ? textOf('category') : '',
        added: added ? Number(added) : null,
        place: at ? placeAt(own, at.index, at.index + at[0].length) : placeAt(own, 0, own.text.length),
      },
    ];
  });
}

function claims(passages: readonly Passage[], words: RegExp) {
  const pattern = new RegExp(`(${words.source})(?:共|约)?(\\d+)个`, 'g');
  return passages.flatMap((passage) => {
    if (passage.cell?.table.kind === 'projects') return [];
    const inText = [...passage.figures.matchAll(pattern)]
      .filter(({ index }) =>
        /新增[^。]{0,40}$/.test(passage.figures.slice(Math.max(0, index - 40), index + 2)),
      )
      .map(({ index, 0: written, 2: digits }) => ({
        number: Number(digits),
        written,
        place: placeAt(passage, index, index + written.length),
      }));
    const named = passage.cell?.column.role === 'quantity' ? rowName(passage) : '';
    const quantity = /^(\d+)个$/.exec(passage.text.trim())?.[1];
    if (!quantity || !/新增/.test(named) || !words.test(named)) return inText;
    return [
      ...inText,
      { number: Number(quantity), written: passage.text, place: placeAt(passage, 0, passage.text.length) },
    ];
  });
}

function rowName({ cell }: Passage): string {
  const column = cell?.table.columns.find(({ role }) => role === 'name');
  return cell ? cellText(cell.row, column?.id) : '';
}
