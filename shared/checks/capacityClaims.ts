import type { CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { type PlanTable, passageInRole, rowPassages } from './planTable';

/** The stages whose places a project list adds up to, with the words by which a row belongs to one. */
const STAGES: readonly { readonly claim: RegExp; readonly row: RegExp }[] = [
  { claim: /(?:新增)?(?:学前教育|学前|幼儿园)学位/, row: /学前|幼儿园/ },
  { claim: /(?:新增)?义务教育学位/, row: /义务教育|小学|初中|初级中学|九年一贯/ },
  { claim: /(?:新增)?(?:普通高中|普高|高中)学位/, row: /普通高中|普高|高级中学/ },
];
const ADDS = /新增学位\s*(\d+)个/;

/** 新增学前教育学位2430个 beside the project list whose rows of that stage all say 新增学位N个. */
export function checkCapacityClaims({ passages, tables }: CheckContext): readonly Finding[] {
  const rows = tables.flatMap(readProjectRows);
  const claims = [...collect(passages, readTextClaims), ...tables.flatMap(readQuantityClaims)];
  return STAGES.flatMap(({ row }, stage) => {
    const own = rows.filter(({ kind, name }) => row.test(kind || name));
    const counted = own.filter(({ added }) => added !== null);
    if (counted.length < 2 || counted.length !== own.length) return [];
    const sum = counted.reduce((total, { added }) => total + (added ?? 0), 0);
    const wrong = claims.filter((claim) => claim.stage === stage && claim.number !== sum);
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

const readProjectRows = remembering((table: PlanTable): readonly ProjectRow[] => {
  const { model } = table;
  if (model.kind !== 'projects') return [];
  return model.rows.flatMap(({ id, kind }) => {
    const passage = passageInRole(table, id, 'name');
    if (!passage || kind !== 'item') return [];
    const cells = rowPassages(table, id).filter((cell) => cell !== null);
    const category = passageInRole(table, id, 'category')?.text ?? '';
    const own = cells.find(({ text }) => ADDS.test(text));
    const at = own && ADDS.exec(own.text);
    return [
      {
        name: passage.text,
        kind: /学前|义务|高中|职业/.test(category) ? category : '',
        added: at ? Number(at[1]) : null,
        place: at
          ? placeAt(own, at.index, at.index + at[0].length)
          : placeAt(passage, 0, passage.text.length),
      },
    ];
  });
});

interface Claim {
  readonly stage: number;
  readonly number: number;
  readonly written: string;
  readonly place: Place;
}

const readTextClaims = perPassage((passage): readonly Claim[] => {
  if (passage.cell?.tableKind === 'projects' || !passage.figures.includes('学位')) return [];
  return STAGES.flatMap(({ claim }, stage) =>
    [...passage.figures.matchAll(new RegExp(`(${claim.source})(?:共|约)?(\\d+)个`, 'g'))]
      .filter(({ index }) =>
        /新增[^。]{0,40}$/.test(passage.figures.slice(Math.max(0, index - 40), index + 2)),
      )
      .map(({ index, 0: written, 2: digits }) => ({
        stage,
        number: Number(digits),
        written,
        place: placeAt(passage, index, index + written.length),
      })),
  );
});

/** A row 新增学前教育学位 of a task table with its quantity 2430个. */
const readQuantityClaims = remembering((table: PlanTable): readonly Claim[] => {
  if (table.model.kind === 'projects') return [];
  return table.model.rows.flatMap(({ id }) => {
    const cells = rowPassages(table, id).filter((cell) => cell?.cell?.role === 'quantity');
    const named = passageInRole(table, id, 'name')?.text ?? '';
    return cells.flatMap((cell) => {
      const quantity = /^(\d+)个$/.exec(cell?.text.trim() ?? '')?.[1];
      if (!cell || !quantity || !/新增/.test(named)) return [];
      const place = placeAt(cell, 0, cell.text.length);
      return STAGES.flatMap(({ claim }, stage) =>
        claim.test(named) ? [{ stage, number: Number(quantity), written: cell.text, place }] : [],
      );
    });
  });
});
