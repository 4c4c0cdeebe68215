import type { JSONContent } from '@tiptap/core';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import type { ProposedChange } from '../../shared/protocol/proposals';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Random } from './random';

/** A plan with words tracked in it and proposals for it, and how it reads when all of that is accepted, or all rejected. */
export interface TrackedPlan {
  readonly stored: PlanDocument;
  readonly threads: readonly PrintedThread[];
  readonly accepted: PlanDocument;
  readonly rejected: PlanDocument;
}

const WRITERS = ['县教育局', '县财政局', '李四'];

/** Tracks and proposes changes in paragraphs, with `headers` in headers of tables too, at random: words that came or went, proposed words, paragraphs proposed to come or go. */
export function trackWildly(plan: PlanDocument, random: Random, { headers = false } = {}): TrackedPlan {
  const threads: PrintedThread[] = [];
  let time = Date.UTC(2026, 2, 1);
  const next = () => {
    time += 60_000;
    return { author: random.pick(WRITERS), date: new Date(time) };
  };
  const propose = (change: ProposedChange, original: string, nodeId: string | null = null): string => {
    const [id, by] = [`thread-${threads.length}`, next()];
    const said = { id: `${id}-proposal`, author: by.author, date: by.date.toISOString(), text: '建议' };
    const proposal = { change, original, commentId: said.id, ...by };
    threads.push({ id, quote: original, nodeId, resolved: false, comments: [said], proposal });
    return id;
  };
  const trackedMark = (type: 'insertion' | 'deletion') => {
    const { author, date } = next();
    return { type, attrs: { change: `c${time}`, author, name: author, time: date.getTime() } };
  };
  const splitText = (node: JSONContent): [string, string, string] => {
    const words = [...(node.text ?? '')];
    const [from, to] = [random.below(words.length), random.below(words.length) + 1].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const end = Math.max(to, from + 1);
    return [words.slice(0, from).join(''), words.slice(from, end).join(''), words.slice(end).join('')];
  };

  function changeText(node: JSONContent): Versions {
    const [before, words, behind] = splitText(node);
    const piece = (text: string, ...marks: object[]): JSONContent[] =>
      text === ''
        ? []
        : [{ ...node, text, marks: [...(node.marks ?? []), ...marks] as JSONContent['marks'] }];
    const around = (middle: JSONContent[]) => [...piece(before), ...middle, ...piece(behind)];
    const kind = random.pick(['insertion', 'deletion', 'both', 'words', 'insert'] as const);
    const none = around([]);
    if (kind === 'insertion') return [around(piece(words, trackedMark(kind))), [node], none];
    if (kind === 'deletion') return [around(piece(words, trackedMark(kind))), none, [node]];
    if (kind === 'both') {
      const marks = [trackedMark('insertion'), trackedMark('deletion')];
      return [around(piece(words, ...marks)), none, none];
    }
    const change: ProposedChange =
      kind === 'words'
        ? { type: 'words', replacement: random.chance(0.3) ? '' : `拟改${random.below(100)}` }
        : {
            type: 'insert',
            side: random.pick(['before', 'after'] as const),
            words: `拟增${random.below(100)}`,
          };
    const thread = propose(change, words);
    const wanted =
      change.type === 'words'
        ? change.replacement
        : change.type === 'insert' && change.side === 'after'
          ? words + change.words
          : (change as { words: string }).words + words;
    const stored = around(piece(words, { type: 'comment', attrs: { thread } }));
    return [stored, around(piece(wanted)), [node]];
  }

  function change(node: JSONContent, isTopLevel: boolean): Versions {
    const isHeader =
      headers && node.type === 'dataColumn' && !node.attrs?.unit && !JSON.stringify(node).includes('（');
    const isText = node.type === 'paragraph' || node.type === 'noteItem' || isHeader;
    const words = (node.content ?? []).map((child) => child.text ?? '\uFFFC').join('');
    const id = (node.attrs?.id as string | undefined) ?? null;
    if (isTopLevel && node.type === 'paragraph' && id && words && !node.attrs?.level && random.chance(0.1)) {
      if (random.chance(0.5)) {
        propose({ type: 'removeBlock' }, words, id);
        return [[node], [], [node]];
      }
      const blocks = ['拟增一段。', '再增一段。'].slice(random.below(2));
      propose({ type: 'addBlocks', side: 'after', blocks }, words, id);
      const added = blocks.map((text) => ({
        ...node,
        attrs: { ...node.attrs, id: null },
        content: [{ type: 'text', text }],
      }));
      return [[node], [node, ...added], [node]];
    }
    if (!node.content || (isText && !random.chance(0.6))) return [[node], [node], [node]];
    // A header with a unit says how the numbers under it count.
    if (node.type === 'dataRow' || (node.type === 'dataColumn' && !isHeader)) return [[node], [node], [node]];
    const parts = node.content.map((child) => {
      if (isText) return child.text && random.chance(0.7) ? changeText(child) : same(child);
      return change(child, node.type === 'doc');
    });
    return [0, 1, 2].map((side) => [
      { ...node, content: parts.flatMap((versions) => versions[side] as JSONContent[]) },
    ]) as unknown as Versions;
  }

  const [stored, accepted, rejected] = change(plan.body, false).map(([body]) => ({ ...plan, body })) as [
    PlanDocument,
    PlanDocument,
    PlanDocument,
  ];
  return { stored, threads, accepted, rejected };
}

/** Nodes as they are stored, as they are when all is accepted, when all is rejected. */
type Versions = readonly [JSONContent[], JSONContent[], JSONContent[]];
const same = (node: JSONContent): Versions => [[node], [node], [node]];
