import type { Finding } from './finding';
import type { Fix } from './fix';
import { joinFixes, replaceFix } from './fixes/replaceFix';

import { type Passage, placeAround } from './passage';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '〈': '〉',
};
const OPENING_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);
/** 1） and （1) at the start of an item are labels, not brackets of the sentence. */
const ITEM_LABEL = /(?:^|[\n；;。，、：])\s*[\d一二三四五六七八九十a-zA-Z]{1,3}$/;
const QUOTATION = /["”“]/;

/** Quotation marks, brackets and title marks that have no partner in their block, and straight quotes in Chinese text. */
export function findUnpaired(passage: Passage): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { mark: string; index: number }[] = [];
  const { text } = passage;
  let straight: number | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] as string;
    if (mark === '"') {
      const top = open.at(-1);
      if (top?.mark === '“') {
        open.pop();
        findings.push(
          report(
            passage,
            top.index,
            index + 1,
            '”',
            '"',
            `“${text.slice(top.index + 1, index)}”的后引号用了半角直引号。`,
            [replaceFix(passage, index, index + 1, '”')],
          ),
        );
      } else if (straight === null) straight = index;
      else {
        const words = text.slice(straight + 1, index);
        if (/\p{Script=Han}/u.test(words))
          findings.push(
            report(
              passage,
              straight,
              index + 1,
              `“${words}”`,
              `"${words}"`,
              '中文里应用弯引号“”，不用半角直引号。',
              [
                joinFixes(`改为“${words}”`, [
                  replaceFix(passage, straight, straight + 1, '“'),
                  replaceFix(passage, index, index + 1, '”'),
                ]),
              ],
            ),
          );
        straight = null;
      }
    } else if (PAIRS[mark]) open.push({ mark, index });
    else if (OPENING_OF[mark]) closeMark(passage, mark, index, open, findings);
  }
  for (const { mark, index } of open)
    findings.push(missing(passage, index, PAIRS[mark] ?? '', `“${mark}”没有配对的“${PAIRS[mark]}”。`));
  if (straight !== null && /\p{Script=Han}/u.test(text))
    findings.push(missing(passage, straight, '“”', '半角直引号没有配对。'));
  return findings;
}

function closeMark(
  passage: Passage,
  mark: string,
  index: number,
  open: { mark: string; index: number }[],
  findings: Finding[],
): void {
  const partner = open.findLastIndex((candidate) => candidate.mark === OPENING_OF[mark]);
  if (partner >= 0) {
    for (const lost of open.splice(partner).slice(1))
      findings.push(
        missing(
          passage,
          lost.index,
          PAIRS[lost.mark] ?? '',
          `“${lost.mark}”没有配对的“${PAIRS[lost.mark]}”。`,
        ),
      );
  } else if (mark === '’' || (mark === '）' && ITEM_LABEL.test(passage.text.slice(0, index)))) return;
  else
    findings.push(
      missing(passage, index, OPENING_OF[mark] ?? '', `“${mark}”前面没有“${OPENING_OF[mark]}”。`),
    );
}

function missing(passage: Passage, index: number, expected: string, message: string): Finding {
  return {
    rule: QUOTATION.test(passage.text[index] ?? '') ? 'punctuation/quotes' : 'punctuation/brackets',
    severity: 'error',
    message,
    places: [placeAround(passage, index, index + 1, 10)],
    expected,
    found: passage.text[index] ?? '',
  };
}

function report(
  passage: Passage,
  from: number,
  to: number,
  expected: string,
  found: string,
  message: string,
  fixes: readonly Fix[],
): Finding {
  return {
    rule: 'punctuation/quotes',
    severity: 'error',
    message,
    places: [placeAround(passage, from, to, 3)],
    expected,
    found,
    fixes,
  };
}
