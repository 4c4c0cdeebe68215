import { inlineText } from '../plan/inlineText';
import { idOf, type PlanSource } from '../plan/planSource';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { labelOf } from './readPassages';

/** 主要发展指标见表2: what is meant stands right before 见. */
const REFERS = /([\p{Script=Han}“”]{4,24})(?:详见|参见|见)(附?表)\s*(\d{1,2})(?![\d、和及])/gu;
const LABEL = /^(附?表)\s*(\d{1,2})/;
/** Words that stand in any caption. */
const COMMON =
  /“?十[一二三四五六]五”?|规划|时期|期间|我[省市县区]|全[省市县区]|表格|情况|汇总|一览|有关|相关|具体|发展|教育|事业|工作/g;
const FEWEST_SHARED = 2;

interface Caption {
  readonly kind: string;
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly pairs: ReadonlySet<string>;
}

/** References to a table whose caption shares no word with what is looked for, where just one other caption does. */
export function checkMisdirected({ passages, source }: CheckContext): readonly Finding[] {
  const references = collect(passages, readReferences);
  if (references.length === 0) return [];
  const captions = readCaptions(source);
  return references.flatMap(({ passage, from, to, kind, number, pairs }) => {
    const shared = (caption: Caption) => [...pairs].filter((pair) => caption.pairs.has(pair)).length;
    const cited = captions.filter((caption) => caption.kind === kind && caption.number === number);
    const meant = captions.filter((caption) => caption.kind === kind && shared(caption) >= FEWEST_SHARED);
    const [own] = cited;
    const [right] = meant;
    if (cited.length !== 1 || meant.length !== 1 || !own || !right || own === right || shared(own) > 0)
      return [];
    return [
      {
        rule: 'reference/misdirected' as const,
        severity: 'warning' as const,
        message: `${kind}${number}是“${own.title}”，这里说的应是${kind}${right.number}“${right.title}”。`,
        places: [
          placeAt(passage, from, to),
          ...passages
            .filter(({ id }) => id === own.id || id === right.id)
            .map((one) => placeAt(one, 0, one.text.length)),
        ],
        expected: `${kind}${right.number}`,
        found: `${kind}${number}`,
      },
    ];
  });
}

const readReferences = perPassage((passage) => {
  if (passage.cell || !passage.text.includes('见')) return [];
  return [...passage.text.matchAll(REFERS)].map(
    ({ index, 0: written, 1: words = '', 2: kind = '', 3: digits }) => ({
      passage,
      from: index,
      to: index + written.length,
      kind,
      number: Number(digits),
      pairs: pairsOf(words),
    }),
  );
});

const readCaptions = remembering((source: PlanSource): readonly Caption[] =>
  source.ofType('caption', 'heading').flatMap(({ node }) => {
    const label = LABEL.exec(labelOf(node, source));
    const title = inlineText(node, source.print).trim();
    return label
      ? [{ kind: label[1] ?? '', number: Number(label[2]), id: idOf(node), title, pairs: pairsOf(title) }]
      : [];
  }),
);

/** The pairs of neighbouring characters of the words that tell one table from another. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of text.replace(COMMON, '，').match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  return pairs;
}
