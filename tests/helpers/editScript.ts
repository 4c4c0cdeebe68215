import type { JSONContent } from '@tiptap/core';
import type { ComparedBlock, Comparison, TextPiece } from '../../shared/compare/comparison';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Random } from './random';

/** One change that was made, and how to tell from a comparison that it was found. */
export interface TrueChange {
  readonly kind: EditKind;
  readonly what: string;
  isFoundIn(comparison: Comparison): boolean;
}

type Id = string;
/** What may still be edited: every block is edited at most once, so that each change can be told from the others. */
interface Script {
  readonly content: JSONContent[];
  readonly random: Random;
  readonly untouched: Set<Id>;
  words(count: number): string;
}

const SYLLABLES = '学校园教师生课堂镇村建设管理服务经费质量体系机制保障提升优化推进完善';

const idOf = (node: JSONContent | undefined) => (node?.attrs?.id ?? '') as Id;
const flatten = (blocks: readonly ComparedBlock[]): ComparedBlock[] =>
  blocks.flatMap((block) => [block, ...flatten(block.blocks)]);
const blocksOf = (comparison: Comparison, side: 'older' | 'newer', id: Id) =>
  flatten(comparison.blocks).filter((block) => block[side].some((node) => node.attrs.id === id));
const joined = (pieces: readonly TextPiece[], kind: TextPiece['kind']) =>
  pieces
    .filter((piece) => piece.kind === kind)
    .map(({ text }) => text)
    .join('');
const rowsOf = (comparison: Comparison) =>
  flatten(comparison.blocks).flatMap(({ table }) => table?.rows ?? []);

/** A paragraph's only text, where it has no chips, marks or line breaks. */
function plainText(node: JSONContent): string | null {
  const [only, ...others] = node.content ?? [];
  return node.type === 'paragraph' && only?.type === 'text' && !only.marks && others.length === 0
    ? (only.text ?? '')
    : null;
}

function pickParagraph({ content, random, untouched }: Script, longest = 30): JSONContent | null {
  const free = content.filter(
    (node) => untouched.has(idOf(node)) && (plainText(node)?.length ?? 0) >= longest,
  );
  if (free.length === 0) return null;
  const node = random.pick(free);
  untouched.delete(idOf(node));
  return node;
}

const withText = (node: JSONContent, text: string, id = idOf(node)): JSONContent => ({
  ...node,
  attrs: { ...node.attrs, id },
  content: [{ type: 'text', text }],
});
const replace = ({ content }: Script, node: JSONContent, ...by: JSONContent[]) =>
  content.splice(content.indexOf(node), 1, ...by);

function editText(script: Script, kind: EditKind, deleted: number, inserted: number): TrueChange | null {
  const node = pickParagraph(script);
  if (!node) return null;
  const text = plainText(node) as string;
  const at = script.random.below(text.length - deleted);
  const [gone, come] = [text.slice(at, at + deleted), script.words(inserted)];
  replace(script, node, withText(node, text.slice(0, at) + come + text.slice(at + deleted)));
  return {
    kind,
    what: `${gone} → ${come} in ${idOf(node)}`,
    isFoundIn: (comparison) =>
      blocksOf(comparison, 'older', idOf(node)).some(
        ({ status, pieces }) =>
          status === 'changed' &&
          joined(pieces, 'deleted').includes(gone) &&
          joined(pieces, 'inserted').includes(come),
      ),
  };
}

function editRow(
  script: Script,
  kind: 'insert row' | 'delete row' | 'move row' | 'change cell',
): TrueChange | null {
  const tables = script.content.filter(
    (node) => node.type === 'dataTable' && script.untouched.has(idOf(node)),
  );
  if (tables.length === 0) return null;
  const table = script.random.pick(tables);
  script.untouched.delete(idOf(table));
  const rows = (table.content ?? []).filter(
    ({ type, attrs }) => type === 'dataRow' && attrs?.kind === 'item',
  );
  const row = script.random.pick(rows);
  const others = (table.content ?? []).filter((node) => node !== row);
  const last = others.filter(({ type }) => type === 'dataRow').at(-1);
  const id = idOf(row);
  const status = (comparison: Comparison, side: 'older' | 'newer', rowId: Id) =>
    rowsOf(comparison).filter((each) => each[side]?.id === rowId);
  const put = (content: JSONContent[]) => replace(script, table, { ...table, content });
  if (kind === 'delete row') {
    put(others);
    return {
      kind,
      what: id,
      isFoundIn: (found) => status(found, 'older', id).every((each) => each.status === 'deleted'),
    };
  }
  if (kind === 'move row') {
    if (!last || rows.at(-1) === row) return null;
    const at = others.indexOf(last) + 1;
    put([...others.slice(0, at), row, ...others.slice(at)]);
    // Over one or two rows it is as true that those moved.
    return { kind, what: id, isFoundIn: (found) => rowsOf(found).some(({ move }) => move !== null) };
  }
  const cells = (row.content ?? []).map((cell, index) =>
    kind === 'insert row' || index === (row.content ?? []).length - 1
      ? { ...cell, content: [{ type: 'text', text: script.words(5) }] }
      : cell,
  );
  if (kind === 'change cell') {
    put((table.content ?? []).map((node) => (node === row ? { ...row, content: cells } : node)));
    return {
      kind,
      what: id,
      isFoundIn: (found) =>
        status(found, 'newer', id).some((each) => each.status === 'changed' && each.older !== null),
    };
  }
  const added = { ...row, attrs: { ...row.attrs, id: `${id}-new` }, content: cells };
  const at = (table.content ?? []).indexOf(row) + 1;
  put([...(table.content ?? []).slice(0, at), added, ...(table.content ?? []).slice(at)]);
  return {
    kind,
    what: `${id}-new`,
    isFoundIn: (found) => status(found, 'newer', `${id}-new`).some((each) => each.status === 'inserted'),
  };
}

function moveChapter({ content, random, untouched }: Script): TrueChange | null {
  const starts = content.flatMap(({ type, attrs }, index) =>
    type === 'heading' && attrs?.level === 1 && attrs.kind === 'numbered' ? [index] : [],
  );
  const end = content.findIndex(
    ({ type, attrs }, index) =>
      index > (starts.at(-1) ?? 0) && (type === 'pageBreak' || attrs?.kind === 'annex'),
  );
  const [first, second] = [starts.at(-2), starts.at(-1)];
  if (first === undefined || second === undefined || end < 0 || !random.chance(0.5)) return null;
  const chapter = content.slice(second, end);
  if (!chapter.every((node) => untouched.has(idOf(node)))) return null;
  content.splice(second, end - second);
  content.splice(first, 0, ...chapter);
  const passed = content.slice(first + chapter.length, first + chapter.length + second - first);
  for (const node of [...chapter, ...passed]) untouched.delete(idOf(node));
  return {
    kind: 'move chapter',
    what: idOf(chapter[0]),
    isFoundIn: (comparison) => {
      const moved = (nodes: readonly JSONContent[]) =>
        nodes.every((node) =>
          blocksOf(comparison, 'newer', idOf(node)).some(
            ({ move, status }) => move !== null || status === 'inserted',
          ),
        );
      const kept = chapter.every((node) =>
        blocksOf(comparison, 'newer', idOf(node)).every(
          ({ status }) => status === 'same' || status === 'changed',
        ),
      );
      return kept && (moved(chapter) || moved(passed));
    },
  };
}

const EDITS = {
  'insert words': (script: Script) => editText(script, 'insert words', 0, 4),
  'delete words': (script: Script) => editText(script, 'delete words', 4, 0),
  'replace words': (script: Script) => editText(script, 'replace words', 4, 4),
  'insert sentence': (script: Script) => editText(script, 'insert sentence', 0, 24),
  'delete sentence': (script: Script) => editText(script, 'delete sentence', 14, 0),
  'insert paragraph': (script: Script): TrueChange | null => {
    const node = pickParagraph(script, 1);
    if (!node) return null;
    const id = `${idOf(node)}-new`;
    replace(script, node, node, withText(node, `${script.words(40)}。`, id));
    const isFoundIn = (found: Comparison) =>
      blocksOf(found, 'newer', id).every(({ status }) => status === 'inserted');
    return { kind: 'insert paragraph', what: id, isFoundIn };
  },
  'delete paragraph': (script: Script): TrueChange | null => {
    const node = pickParagraph(script, 1);
    if (!node) return null;
    replace(script, node);
    const isFoundIn = (found: Comparison) =>
      blocksOf(found, 'older', idOf(node)).every(({ status }) => status === 'deleted');
    return { kind: 'delete paragraph', what: idOf(node), isFoundIn };
  },
  'split paragraph': (script: Script): TrueChange | null => {
    const node = pickParagraph(script, 40);
    if (!node) return null;
    const text = plainText(node) as string;
    const at = Math.floor(text.length / 3) + script.random.below(Math.floor(text.length / 3));
    const id = `${idOf(node)}-new`;
    replace(script, node, withText(node, text.slice(0, at)), withText(node, text.slice(at), id));
    const isFoundIn = (found: Comparison) =>
      blocksOf(found, 'newer', id).some(({ older, newer }) => older.length === 1 && newer.length === 2);
    return { kind: 'split paragraph', what: id, isFoundIn };
  },
  'insert row': (script: Script) => editRow(script, 'insert row'),
  'delete row': (script: Script) => editRow(script, 'delete row'),
  'move row': (script: Script) => editRow(script, 'move row'),
  'change cell': (script: Script) => editRow(script, 'change cell'),
  'move chapter': moveChapter,
} as const;
export type EditKind = keyof typeof EDITS;
export const EDIT_KINDS = Object.keys(EDITS) as EditKind[];

/** Makes up to `count` random changes in different blocks of a plan; gives the new plan and what was really changed. */
export function editRandomly(
  document: PlanDocument,
  count: number,
  random: Random,
): { readonly document: PlanDocument; readonly changes: readonly TrueChange[] } {
  const content = structuredClone(document.body.content ?? []) as JSONContent[];
  const words = (length: number) =>
    Array.from({ length }, () => SYLLABLES.charAt(random.below(SYLLABLES.length))).join('');
  const script: Script = { content, random, untouched: new Set(content.map(idOf)), words };
  const changes = Array.from({ length: count }, () => EDITS[random.pick(EDIT_KINDS)](script));
  return {
    document: { ...document, body: { ...document.body, content } },
    changes: changes.filter((change) => change !== null),
  };
}
