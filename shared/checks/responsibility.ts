import { findBrackets } from '../plan/findBrackets';
import { readDepartments } from '../plan/parseResponsibility';
import { isSureDepartment } from '../plan/splitDepartments';
import type { Check, CheckContext } from './checkContext';
import { checkDepartmentNames } from './departmentNames';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { type Passage, placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { type PlanTable, passageInRole } from './planTable';

const SAYS_WHO = /负责|牵头|责任单位|责任部门/;
const LABELLED_LINE = /^\s*(?:牵头|责任|负责|主办|承办|配合)(?:部门|单位|股室|科室)[:：]/;
const WRONG_SEPARATOR = /(?<=([\p{Script=Han}]{2,20}))([．.，,；;/／])(?=([\p{Script=Han}]{2,20}))/gu;
/** What may stand after a comma: another duty (B配合) or a remark (列第一位的为牵头部门). */
const NEW_CLAUSE =
  /^(?:(?:责任|牵头|配合|分管|主管|协办)(?:单位|部门|领导|人)|列第|排第|下同|由|各|其他|其余|按)|(?:配合|协助|参与|落实)/;

/** Separators, departments under two names, and paragraphs without a responsibility where their siblings have one (SPEC CHK-9). */
export const checkResponsibility: Check = (context) => [
  ...collect(context.passages, readSeparators),
  ...checkDepartmentNames(context),
  ...missingOnes(context),
  ...oddGroupBreaks(context),
  ...missingLeads(context),
  ...emptyCells(context),
  ...context.tables.flatMap(cellSeparators),
];

const readSeparators = perPassage(wrongSeparators);

const namesSomeone = perPassage(({ text }) => saysWho(text));

function wrongSeparators(passage: Passage): readonly Finding[] {
  if (!SAYS_WHO.test(passage.text)) return [];
  return dutiesIn(passage.text).flatMap(({ from, inside }) => {
    if (!SAYS_WHO.test(inside) || !readDepartments(inside)) return [];
    return [...inside.matchAll(WRONG_SEPARATOR)].flatMap(
      ({ index, 1: all = '', 2: sign = '', 3: after = '' }) => {
        const rest = inside.slice(index + 1);
        const clause = /^[^、，,；;．.]*/.exec(rest)?.[0] ?? '';
        if (!inside.includes('、') && !(isSure(all) && isSure(after))) return [];
        if (NEW_CLAUSE.test(clause) || /(?:负责|牵头|配合)$/.test(all)) return [];
        const before = /[^、，,；;．.（(：:]*$/.exec(inside.slice(0, index))?.[0] ?? all;
        const name = after.replace(/(?:负责|牵头)$/, '');
        const start = from + 1 + index - before.length;
        return [
          {
            rule: 'responsibility/separator' as const,
            severity: 'error' as const,
            message: `“${before}”与“${name}”之间用了“${sign}”，部门之间应用顿号。`,
            places: [placeAt(passage, start, from + 1 + index + 1 + name.length)],
            expected: `${before}、${name}`,
            found: `${before}${sign}${name}`,
            fixes: [replaceFix(passage, from + 1 + index, from + 2 + index, '、')],
          },
        ];
      },
    );
  });
}

/** The brackets of a text; a line 责任单位：A、B is one without them, from one character before its start. */
function dutiesIn(text: string): readonly { from: number; inside: string }[] {
  return LABELLED_LINE.test(text) ? [{ from: -1, inside: text }] : findBrackets(text);
}

/** Numbered siblings under one heading, four or more, of which all but one say who carries them out. */
function missingOnes({ passages }: CheckContext): readonly Finding[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' || typeof passage.node.attrs.level !== 'number') continue;
    const key = `${passage.path}#${passage.node.attrs.level}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  }
  return [...groups.values()].flatMap((siblings) => {
    const without = siblings.filter((passage) => !namesSomeone(passage));
    const [only] = without;
    if (siblings.length < 4 || without.length !== 1 || !only) return [];
    return [
      {
        rule: 'responsibility/missing' as const,
        severity: 'warning' as const,
        message: `同级的 ${siblings.length} 段中，只有这一段没有写责任部门。`,
        places: [placeAt(only, 0, 30)],
        expected: '（……负责）',
        found: '',
      },
    ];
  });
}

const GROUP_BREAK = /(?<=\p{Script=Han})([，,；;。])(?=\s*(?:责任|配合|协办|参与)(?:单位|部门)[:：])/gu;

const readGroupBreaks = perPassage((passage) =>
  [...passage.text.matchAll(GROUP_BREAK)].map(({ index, 1: sign = '' }) => ({ passage, index, sign })),
);

/** （牵头单位：A，责任单位：B） where all others, two or more, part the two with ；. */
function oddGroupBreaks({ passages }: CheckContext): readonly Finding[] {
  const breaks = collect(passages, readGroupBreaks);
  const odd = breaks.filter(({ sign }) => sign !== '；');
  if (odd.length === 0 || odd.length * 2 > breaks.length - odd.length) return [];
  return odd.map(({ passage, index, sign }) => ({
    rule: 'responsibility/separator',
    severity: 'warning',
    message: `其余各处在“责任单位”“配合单位”前用“；”，这里用了“${sign}”。`,
    places: [placeAt(passage, Math.max(0, index - 12), index + 6)],
    expected: '；',
    found: sign,
    fixes: [replaceFix(passage, index, index + 1, '；')],
  }));
}

const SUPPORTS = /^\s*配合(?:单位|部门)[:：]/;
const LEADS = /牵头|责任|主办|负责/;

/** A bracket that names only who supports, where all others, three or more, also name who leads. */
function missingLeads({ passages }: CheckContext): readonly Finding[] {
  const brackets = collect(passages, readSupports);
  const without = brackets.filter(({ leads }) => !leads);
  if (without.length === 0 || without.length * 3 > brackets.length) return [];
  return without.map(({ place }) => ({
    rule: 'responsibility/lead',
    severity: 'warning',
    message: '只写了配合单位，没有写牵头单位；其余各处都写了。',
    places: [place],
    expected: '（牵头单位：……；配合单位：……）',
    found: place.quote,
  }));
}

const readSupports = perPassage((passage) => {
  if (!passage.text.includes('配合')) return [];
  return findBrackets(passage.text).flatMap(({ from, inside }) => {
    if (!SUPPORTS.test(inside) && !/[；;]\s*配合(?:单位|部门)[:：]/.test(inside)) return [];
    return [{ leads: LEADS.test(inside), place: placeAt(passage, from, from + inside.length + 2) }];
  });
});

/** A．B in a cell under 责任单位, which names departments and nothing else. */
const cellSeparators = remembering((table: PlanTable): readonly Finding[] =>
  [...table.cells.values()].flatMap((passage) => {
    if (passage.cell?.role !== 'department' || SAYS_WHO.test(passage.text)) return [];
    return [...passage.text.matchAll(WRONG_SEPARATOR)].flatMap(
      ({ index, 1: before = '', 2: sign = '', 3: after = '' }) =>
        isSure(before) && isSure(after)
          ? [
              {
                rule: 'responsibility/separator' as const,
                severity: 'error' as const,
                message: `“${before}”与“${after}”之间用了“${sign}”，部门之间应用顿号。`,
                places: [placeAt(passage, index - before.length, index + 1 + after.length)],
                expected: `${before}、${after}`,
                found: `${before}${sign}${after}`,
                fixes: [replaceFix(passage, index, index + 1, '、')],
              },
            ]
          : [],
    );
  }),
);

/** A project without a department in a table where nearly all others have one. */
function emptyCells({ tables }: CheckContext): readonly Finding[] {
  return tables.flatMap(findEmptyCells);
}

const findEmptyCells = remembering((table: PlanTable): readonly Finding[] => {
  const column = table.model.columns.find(({ role }) => role === 'department');
  if (!column) return [];
  const items = table.model.rows.filter(({ kind }) => kind === 'item');
  const without = items.filter(({ id }) => !table.cells.has(`${id}:${column.id}`));
  if (items.length < 5 || without.length * 6 > items.length) return [];
  return without.flatMap(({ id }) => {
    const named = passageInRole(table, id, 'name');
    if (!named) return [];
    return [
      {
        rule: 'responsibility/cell' as const,
        severity: 'warning' as const,
        message: `同表其他 ${items.length - without.length} 行都写了“${column.header}”，“${named.text.trim()}”没有写。`,
        places: [placeAt(named, 0, named.text.length)],
        expected: column.header,
        found: '',
      },
    ];
  });
});

function isSure(name: string): boolean {
  return isSureDepartment(name.replace(/(?:共同)?(?:负责|牵头|配合)$/, ''));
}

function saysWho(text: string): boolean {
  return findBrackets(text).some(({ inside }) => SAYS_WHO.test(inside) && readDepartments(inside) !== null);
}
