import type { SourceRun } from '../../text/source';
import { findChild, isOn, type XmlElement } from './xml';

/** What stands in a paragraph beside its text. */
export interface ParagraphContent {
  readonly runs: readonly SourceRun[];
  /** Drawings, text boxes and embedded objects, in order. */
  readonly drawings: readonly XmlElement[];
  readonly pageBreak: boolean;
  /** What a contents or page number field printed: not text of the plan. */
  readonly skipped: string;
}

/** Whether a complex field is in its instruction or its result (ECMA-376 part 1, 17.16.18), over a whole part. */
export interface FieldState {
  readonly stack: { inResult: boolean; skip: boolean }[];
}

/** Fields whose printed result is not the plan's text: page numbers and contents. */
const SKIPPED_FIELDS = /^\s*(TOC|PAGE|NUMPAGES|SECTIONPAGES|STYLEREF)\b/i;

/** Elements that only wrap runs: their content is read in place. Deleted text (w:del, w:moveFrom) is left out. */
const WRAPPERS = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'smartTag',
  'sdt',
  'sdtContent',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
]);

/**
 * Reads the runs of a paragraph: text, line breaks as `\n`, note marks; tracked insertions accepted, deletions left out; of
 * fields the printed result. `noteKey` makes the key of a foot- or endnote reference.
 */
export function readRuns(
  paragraph: XmlElement,
  fields: FieldState,
  noteKey: (kind: string, id: string) => string,
): ParagraphContent {
  const runs: SourceRun[] = [];
  const drawings: XmlElement[] = [];
  let pageBreak = false;
  let skipped = '';

  const hidden = () => fields.stack.some(({ inResult, skip }) => !inResult || skip);
  const readRun = (run: XmlElement) => {
    const format = findChild(run, 'rPr');
    const style = {
      ...(isOn(format, 'b') && { bold: true }),
      ...(isOn(format, 'i') && { italic: true }),
      ...(isOn(format, 'u') && { underline: true }),
    };
    if (isOn(format, 'vanish')) return;
    const add = (text: string) => {
      if (fields.stack.some(({ inResult, skip }) => inResult && skip)) skipped += text;
      else if (!hidden() && text) runs.push({ text, ...style });
    };
    for (const child of run.children) {
      switch (child.name) {
        case 't':
          add(child.text);
          break;
        case 'tab':
        case 'ptab':
          add('\t');
          break;
        case 'cr':
          add('\n');
          break;
        case 'br':
          if (child.attributes.type === 'page') pageBreak = true;
          else add('\n');
          break;
        case 'noBreakHyphen':
          add('-');
          break;
        case 'sym':
          add(symbol(child));
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          if (!hidden())
            runs.push({
              text: '',
              note: noteKey(child.name.replace('Reference', ''), child.attributes.id ?? ''),
            });
          break;
        case 'fldChar':
          stepField(fields, child.attributes.fldCharType ?? '');
          break;
        case 'instrText': {
          const field = fields.stack.at(-1);
          if (field && !field.inResult && SKIPPED_FIELDS.test(child.text)) field.skip = true;
          break;
        }
        case 'drawing':
        case 'pict':
        case 'object':
          drawings.push(child);
          break;
        case 'AlternateContent': {
          const choice = findChild(child, 'Choice') ?? findChild(child, 'Fallback');
          drawings.push(...(choice?.children ?? []));
          break;
        }
      }
    }
  };
  const visit = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.name === 'r') readRun(child);
      else if (child.name === 'fldSimple' && SKIPPED_FIELDS.test(child.attributes.instr ?? '')) continue;
      else if (WRAPPERS.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return { runs: joinEqualRuns(runs), drawings, pageBreak, skipped };
}

function stepField({ stack }: FieldState, type: string): void {
  if (type === 'begin') stack.push({ inResult: false, skip: false });
  else if (type === 'end') stack.pop();
  else {
    const field = stack.at(-1);
    if (field) field.inResult = true;
  }
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.char ?? '', 16);
  if (!Number.isFinite(code)) return '';
  return String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}

function joinEqualRuns(runs: readonly SourceRun[]): SourceRun[] {
  const joined: SourceRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same =
      last &&
      !last.note &&
      !run.note &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.underline === run.underline;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
