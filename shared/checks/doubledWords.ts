import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import type { CheckLists } from './lists/checkLists';
import { type Passage, placeAround, placeAt } from './passage';
import { remembering } from './perPassage';

const DOUBLED = /(\p{Script=Han}{2,8})\1/gu;
const DOUBLED_PARTICLE = /(?<!目)的的|了了(?![解如事])|与与|及及|将将|等等等/gu;
/** 资源共享、客源互送、客源互送 */
const DOUBLED_ITEM = /(?<=[、，；。：]|^)([\p{Script=Han}“”]{2,12})、\1(?=[、，；。和及等]|$)/gu;
const SHORTEST_CLAUSE = 8;
const SHORTEST_SENTENCE = 12;

/** Words, verbs and clauses that stand twice in a row. */
export function findDoubledWords(passage: Passage, lists: CheckLists): readonly Finding[] {
  return [
    ...report(passage, DOUBLED, '重复', 'error').filter((finding) => isWordTwice(passage, finding)),
    ...report(passage, DOUBLED_PARTICLE, '重复', 'error'),
    ...report(passage, verbsOf(lists), '两个同义的动词连用', 'warning'),
    ...doubledClauses(passage),
    ...doubledSentences(passage),
    ...repeatedClauses(passage),
    ...report(passage, DOUBLED_ITEM, '重复', 'error'),
  ];
}

const verbsOf = remembering(
  ({ doubledVerbs }: CheckLists) => new RegExp(doubledVerbs.join('|') || '(?!)', 'g'),
);

function report(
  passage: Passage,
  pattern: RegExp,
  what: string,
  severity: Finding['severity'],
): readonly Finding[] {
  return [...passage.text.matchAll(pattern)].map(({ index, 0: written, 1: once }) => ({
    rule: 'term/doubled',
    severity,
    message: `“${written}”${what}，只应保留一个。`,
    places: [placeAround(passage, index, index + written.length)],
    expected: once && once !== written ? once : '',
    found: written,
    ...fixOf(passage, index, written, once),
  }));
}

/** What stands twice, word or particle, is left standing once; two verbs that mean the same are for a person to choose. */
function fixOf(
  passage: Passage,
  index: number,
  written: string,
  once: string | undefined,
): Pick<Finding, 'fixes'> {
  const half = written.slice(0, written.length / 2);
  const kept = once ?? (half + half === written ? half : null);
  return kept === null ? {} : { fixes: [replaceFix(passage, index, index + written.length, kept)] };
}

/** Two neighbouring clauses of which the second repeats the first, at most two characters fewer. */
function doubledClauses(passage: Passage): readonly Finding[] {
  const clauses = [...passage.text.matchAll(/[^，。；：！？\n]+/g)].map(({ index, 0: text }) => ({
    index,
    text,
  }));
  return clauses.flatMap((clause, at) => {
    const next = clauses[at + 1];
    if (!next || clause.text.length < SHORTEST_CLAUSE || next.text.length < SHORTEST_CLAUSE) return [];
    const [long, short] =
      clause.text.length >= next.text.length ? [clause.text, next.text] : [next.text, clause.text];
    const isPrefix =
      (short.length >= 10 && long.startsWith(short)) ||
      sharedStart(short, long) >= Math.max(8, long.length - 2);
    if (!isPrefix && (long.length - short.length > 2 || !isSubsequence(short, long))) return [];
    return [
      {
        rule: 'term/doubled-clause' as const,
        severity: 'error' as const,
        message: `相邻两句几乎相同：“${clause.text}”与“${next.text}”。`,
        places: [
          placeAt(passage, clause.index, clause.index + clause.text.length),
          placeAt(passage, next.index, next.index + next.text.length),
        ],
        expected: clause.text,
        found: next.text,
      },
    ];
  });
}

/** Two neighbouring sentences of several clauses that say the same word for word. */
function doubledSentences(passage: Passage): readonly Finding[] {
  const sentences = [...passage.text.matchAll(/[^。！？\n]+/g)];
  return sentences.flatMap(({ index, 0: text }, at) => {
    const next = sentences[at + 1];
    if (!next || next[0] !== text || text.length < SHORTEST_SENTENCE || !text.includes('，')) return [];
    return [
      {
        rule: 'term/doubled-clause' as const,
        severity: 'error' as const,
        message: `相邻两句几乎相同：“${text}”与“${next[0]}”。`,
        places: [
          placeAt(passage, index, index + text.length),
          placeAt(passage, next.index, next.index + text.length),
        ],
        expected: text,
        found: next[0],
      },
    ];
  });
}

/** How many characters two clauses of one length open with alike: 保教质量得到明显提升，保教质量得到明显提高. */
function sharedStart(one: string, other: string): number {
  if (one.length !== other.length) return 0;
  const differs = [...one].findIndex((character, index) => character !== other[index]);
  return differs < 0 ? one.length : differs;
}

const SHORTEST_REPEATED = 8;

/** 完善教师激励机制，落实…。完善教师激励机制，提高…: a clause that opens two neighbouring sentences of a paragraph. */
function repeatedClauses(passage: Passage): readonly Finding[] {
  if (passage.kind !== 'paragraph') return [];
  const openings = [...passage.text.matchAll(/(?<=[。；])([^，。；：！？\n、\d]+)(?=，)/g)];
  return openings.flatMap(({ index, 0: text }, at) => {
    const next = openings[at + 1];
    if (!next || next[0] !== text || text.length < SHORTEST_REPEATED) return [];
    if (/[。；]/.test(passage.text.slice(index, next.index).replace(/[。；]$/, ''))) return [];
    return [
      {
        rule: 'term/doubled-clause' as const,
        severity: 'warning' as const,
        message: `相邻两句用同样的话开头：“${text}”。`,
        places: [
          placeAt(passage, index, index + text.length),
          placeAt(passage, next.index, next.index + text.length),
        ],
        expected: text,
        found: text,
      },
    ];
  });
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Short doublings count where the doubled part is a word (教育教育). What the dictionary does not know, as in 公办园办园模式, counts only at
 * the start of a phrase (，全县全县).
 */
function isWordTwice({ text }: Passage, { found }: Finding): boolean {
  if (found.length > 4) return true;
  const half = found.slice(0, found.length / 2);
  return (
    [...words.segment(half)].length === 1 ||
    /(?:^|[^\p{Script=Han}]|[对由在的各把将为使])$/u.test(text.slice(0, text.indexOf(found)))
  );
}
