import type { JSONContent } from '@tiptap/core';
import { findResponsibilities, readDepartments } from '../../plan/parseResponsibility';
import { sliceRuns, textOfRuns } from '../recognise/runs';
import type { SourceRun } from '../source';
import { createNode, type WriteContext } from './context';

export interface InlineOptions {
  /** Where the run-in heading ends, 0 for none. */
  readonly runIn?: number;
  /** Whether brackets that name departments become responsibilities. */
  readonly responsibilities?: boolean;
}

type Mark = NonNullable<JSONContent['marks']>[number];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly node: JSONContent;
}

const CLOSING_DUTY =
  /(?<=^|[。；\n])(?:责任|牵头|负责|主管|主办)(?:单位|部门)[：:][^。：:（(]{2,80}(?:[；;][^。；;]{2,6}(?:单位|部门)[：:][^。]{2,80})?。?$/;
/** 〔1〕, or ① right behind a word where the notes are counted so. */
const NOTE_MARK = /[〔[［【](\d{1,3})[〕\]］】]|(?<=[\p{Script=Han}”》）。])([①-⑳])/gu;

/** Runs as inline nodes: text with marks, hard breaks, note marks, responsibilities, the run-in heading under its mark. */
export function writeInline(
  runs: readonly SourceRun[],
  context: WriteContext,
  { runIn = 0, responsibilities = false }: InlineOptions = {},
): readonly JSONContent[] {
  const text = textOfRuns(runs);
  const spans = [
    ...(responsibilities ? responsibilitySpans(text, context) : []),
    ...noteSpans(text, context),
  ].sort((first, second) => first.from - second.from);
  const nodes: JSONContent[] = [];
  let from = 0;
  for (const span of spans) {
    if (span.from < from) continue;
    for (const node of writeRuns(runs, from, span.from, runIn, context)) nodes.push(node);
    nodes.push(span.node);
    from = span.to;
  }
  return joinTexts(nodes.concat(writeRuns(runs, from, text.length, runIn, context)));
}

/** Neighbours that look alike are one text, as the editor would have them. */
function joinTexts(nodes: readonly JSONContent[]): readonly JSONContent[] {
  const joined: JSONContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isAlike =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isAlike) joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else joined.push(node);
  }
  return joined;
}

function responsibilitySpans(text: string, context: WriteContext): readonly Span[] {
  const found = /[（(【[〔]/.test(text) ? findResponsibilities(text) : [];
  return (found.length > 0 ? found : findClosingDuty(text)).map(({ from, to, departments, written }) => ({
    from,
    to,
    node: createNode(context, 'responsibility', { departments: [...departments], written }),
  }));
}

/** 责任单位：甲局、乙局 without a bracket, as the last sentence. */
function findClosingDuty(text: string): ReturnType<typeof findResponsibilities> {
  const match = CLOSING_DUTY.exec(text);
  const departments = match ? readDepartments((match[0] ?? '').replace(/。$/, '')) : null;
  if (!match || !departments) return [];
  return [{ from: match.index, to: text.length, departments, written: match[0] }];
}

function noteSpans(text: string, context: WriteContext): readonly Span[] {
  if (context.noteIds.size === 0) return [];
  return [...text.matchAll(NOTE_MARK)].flatMap((match) => {
    const note = context.noteIds.get(match[1] ?? match[2] ?? '');
    const isNumberOfDocument = /^第?\s*\d+\s*号/.test(text.slice(match.index + match[0].length));
    if (!note || isNumberOfDocument) return [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        node: createNode(context, 'noteRef', { note }),
      },
    ];
  });
}

function writeRuns(
  runs: readonly SourceRun[],
  from: number,
  to: number,
  runIn: number,
  context: WriteContext,
): readonly JSONContent[] {
  if (from < runIn && runIn < to)
    return [...writeRuns(runs, from, runIn, runIn, context), ...writeRuns(runs, runIn, to, runIn, context)];
  const isRunIn = to <= runIn;
  return sliceRuns(runs, from, to).flatMap((run) => {
    if (run.note !== undefined) {
      const note = context.noteIds.get(run.note);
      return note ? [createNode(context, 'noteRef', { note })] : [];
    }
    const marks = marksOf(run, isRunIn, context);
    return run.text
      .split('\n')
      .flatMap((line, index): JSONContent[] => [
        ...(index > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line
          ? [{ type: 'text', text: line.replace(/\t/g, ' '), ...(marks.length > 0 ? { marks } : {}) }]
          : []),
      ]);
  });
}

/** Bold of a run-in heading is what the program prints anyway. */
function marksOf(run: SourceRun, isRunIn: boolean, context: WriteContext): Mark[] {
  return [
    ...(run.bold && !isRunIn ? [{ type: 'bold' }] : []),
    ...(run.italic ? [{ type: 'italic' }] : []),
    ...(run.underline ? [{ type: 'underline' }] : []),
    ...(isRunIn ? [{ type: 'runIn' }] : []),
    ...(run.threads ?? []).flatMap((key): Mark[] => {
      const thread = context.threadIds.get(key);
      return thread ? [{ type: 'comment', attrs: { thread } }] : [];
    }),
  ];
}
