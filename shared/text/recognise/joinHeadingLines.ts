import { LABEL_FORMS } from './labels';
import { type LinePart, lineAt, type Part } from './part';

const LONGEST = 40;
const LONGEST_REST = 20;
/** The forms that number headings, not items of a text. */
const HEADING_FORMS = LABEL_FORMS.slice(0, LABEL_FORMS.indexOf('dot'));

/** Joins a label that stands alone on its line (第三章) with the title on the next one, and the halves of a title that are parted at a 和 or 、. */
export function joinHeadingLines(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const next = lineAt(parts, index + 1);
    const isTitle = next && !next.label && next.text.length <= LONGEST && !/[。；：，]/.test(next.text);
    if (part.type === 'line' && isTitle && (standsAlone(part) || isHalf(part, next.text))) {
      const { line } = part;
      const text = line.text + next.text;
      joined.push({
        type: 'line',
        line: { ...line, runs: [...line.runs, ...next.runs], text, whole: line.whole + next.text },
      });
      index += 1;
    } else joined.push(part);
  }
  return joined;
}

function standsAlone({ line }: LinePart): boolean {
  return line.label !== null && line.text === '';
}

/** 二、指导思想、基本原则 | 和发展目标 */
function isHalf({ line }: LinePart, rest: string): boolean {
  if (!line.label || !HEADING_FORMS.includes(line.label.form) || rest.length > LONGEST_REST) return false;
  const isShort = line.text.length + rest.length <= LONGEST && !/[。；：，]/.test(line.text);
  return isShort && (/^[和与及、]/.test(rest) || /[和与及、]$/.test(line.text));
}
