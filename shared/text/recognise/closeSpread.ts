import type { SourceParagraph } from '../source';
import { textOfRuns } from './runs';

const WIDE = '[\\p{Script=Han}“”‘’《》（）()、。，；：]';
const PAIR = new RegExp(`(?<=${WIDE})([ \\u3000\\u00a0]?)(?=${WIDE})`, 'gu');
const BLANKS = new RegExp(`(?<=${WIDE})[ \\u3000\\u00a0](?=${WIDE})`, 'gu');
/** Fewer letters side by side are words that somebody set apart (甲 乙 丙). */
const FEWEST = 4;

/**
 * Closes a text whose letters are spread by a blank each (发 展 基 础), as scans and titles of covers have them. Texts with blanks here and there
 * stay as they are, and so do those that this program wrote.
 */
export function closeSpread(paragraph: SourceParagraph): SourceParagraph {
  if (paragraph.isWhole) return paragraph;
  const text = textOfRuns(paragraph.runs).trim();
  if (!isSpread(text)) return paragraph;
  const runs = paragraph.runs.map((run) => ({ ...run, text: run.text.replace(BLANKS, '') }));
  const closed = runs.map((run, index) => {
    const next = runs[index + 1]?.text ?? '';
    const joins =
      new RegExp(`${WIDE}[ \\u3000\\u00a0]$`, 'u').test(run.text) && new RegExp(`^${WIDE}`, 'u').test(next);
    return joins ? { ...run, text: run.text.slice(0, -1) } : run;
  });
  return { ...paragraph, runs: closed };
}

function isSpread(text: string): boolean {
  // Counting costs: most paragraphs have no blank among their first letters.
  if (!/^.{1,2}[ \u3000\u00a0]/u.test(text)) return false;
  const pairs = [...text.matchAll(PAIR)];
  const spread = pairs.filter((pair) => pair[1] !== '').length;
  return spread >= FEWEST && spread * 10 >= pairs.length * 6;
}
