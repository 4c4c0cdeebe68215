import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

/** 〔3〕, typed or cited; no number of a document (〔2025〕6号). */
const MARK = /〔(\d{1,3})〕(?!\s*\d+\s*号)/g;

/** The marks of notes in a text. */
export function findNoteMarks(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(MARK)];
}

interface NoteMark {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
  readonly number: number;
}

const readMarks = perPassage((passage): readonly NoteMark[] =>
  passage.kind === 'note'
    ? []
    : findNoteMarks(passage.text).map((match) => ({ passage, match, number: Number(match[1]) })),
);

/** Notes whose mark is gone from the text, and marks whose numbers do not follow its order (SPEC CHK-12). */
export function checkNoteMarks({ passages }: CheckContext): readonly Finding[] {
  const notes = passages.filter(({ kind }) => kind === 'note');
  const marks = collect(passages, readMarks);
  if (notes.length === 0 || marks.length === 0) return [];
  return [...unmarkedNotes(notes, marks), ...disorderedMarks(marks, notes.length)];
}

function unmarkedNotes(notes: readonly Passage[], marks: readonly NoteMark[]): readonly Finding[] {
  const marked = new Set(marks.map(({ number }) => number));
  return notes.flatMap((passage, index) => {
    const mark = `〔${index + 1}〕`;
    if (marked.has(index + 1)) return [];
    return {
      rule: 'reference/unmarked',
      severity: 'info',
      message: `正文没有注释标记${mark}，这条名词解释没有被引用。`,
      places: [placeAt(passage, 0, passage.text.length)],
      expected: '',
      found: mark,
    };
  });
}

/** One finding: the first marks that stand behind a higher one. */
function disorderedMarks(marks: readonly NoteMark[], count: number): readonly Finding[] {
  const first = marks.filter(
    ({ number }, index) => number <= count && marks.findIndex((other) => other.number === number) === index,
  );
  const late = first.filter(({ number }, index) => first.slice(0, index).some((one) => one.number > number));
  if (late.length === 0) return [];
  const found = late.map(({ match: [mark] }) => mark).join('、');
  return [
    {
      rule: 'reference/order',
      severity: 'warning',
      message: `注释标记${found}的顺序与正文不一致，应按正文出现的先后排列名词解释。`,
      places: late.map(({ passage, match: { index, 0: mark } }) =>
        placeAt(passage, index, index + mark.length),
      ),
      expected: '',
      found,
    },
  ];
}
