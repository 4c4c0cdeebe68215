import type { SourceBlock, SourceParagraph } from '../source';
import { splitBrokenLines } from './brokenLines';
import { closeSpread } from './closeSpread';
import { LABEL_FORMS, type Label, parseLabel } from './labels';
import { createLine } from './line';
import type { NoteText, Part } from './part';
import { sliceRuns, textOfRuns } from './runs';

export interface Created {
  readonly parts: readonly Part[];
  /** Notes that the source format keeps beside the text. */
  readonly notes: readonly NoteText[];
}

/** The blocks of a source as parts; empty paragraphs fall away, several headings in one line become several lines. */
export function createParts(blocks: readonly SourceBlock[]): Created {
  const notes: NoteText[] = [];
  const parts = blocks.flatMap((block): Part[] => {
    if (block.type === 'table') return [{ type: 'table', table: block, unit: null, caption: '' }];
    if (block.type !== 'paragraph') return [block];
    if (block.noteKey !== undefined) {
      addNote(notes, { key: block.noteKey, runs: block.runs });
      return [];
    }
    if (textOfRuns(block.runs).trim() === '') return [];
    return splitBrokenLines(closeSpread(block))
      .filter(({ runs }) => textOfRuns(runs).trim() !== '' || runs.some(({ note }) => note !== undefined))
      .flatMap(splitHeadings)
      .map((paragraph) => ({ type: 'line', line: createLine(paragraph) }));
  });
  return { parts, notes };
}

/** The paragraphs of one note become one text. */
function addNote(notes: NoteText[], note: NoteText): void {
  const last = notes.at(-1);
  if (last?.key !== note.key) notes.push(note);
  else if (textOfRuns(note.runs).trim() !== '')
    notes[notes.length - 1] = { ...note, runs: [...last.runs, { text: '\n' }, ...note.runs] };
}

const SECOND_HEADING =
  /[\s\u3000]+(?=第[一二三四五六七八九十0-9]{1,3}[章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/g;

/**
 * 第一章 总则 第一节 指导思想 in one line: a blank before a further label, and no sentence anywhere, or none before the first label of the next level
 * (一、规划基础 （一）主要成就。…).
 */
function splitHeadings(paragraph: SourceParagraph): readonly SourceParagraph[] {
  const text = textOfRuns(paragraph.runs);
  const first = parseLabel(text.trim());
  if (!first) return [paragraph];
  const indentation = text.length - text.trimStart().length;
  const own = indentation + first.end;
  const isOneSentence = text.length > 80 || /[。；，：]/.test(text);
  const cuts = [...text.matchAll(SECOND_HEADING)]
    .map((match) => match.index)
    .filter((index) => index > own && (!isOneSentence || opensBelow(text, own, index, first.label)));
  if (cuts.length === 0) return [paragraph];
  return [0, ...cuts].map((from, index) => {
    const { numbering, ...hints } = paragraph;
    const runs = sliceRuns(paragraph.runs, from, cuts[index]);
    return index === 0 ? { ...paragraph, runs } : { ...hints, runs };
  });
}

/** Whether only a heading's words stand before the place, and there the first label of a narrower form. */
function opensBelow(text: string, own: number, index: number, label: Label): boolean {
  const words = text.slice(own, index).trim();
  const below = parseLabel(text.slice(index).trimStart())?.label;
  return (
    words !== '' &&
    words.length <= 20 &&
    !/[。；，：、]/.test(words) &&
    below?.count === 1 &&
    LABEL_FORMS.indexOf(below.form) > LABEL_FORMS.indexOf(label.form)
  );
}
