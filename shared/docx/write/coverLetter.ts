import type { CoverLetter, PlanSettings } from '../../schema/settings';
import { type Block, firstLineIndent, paragraph } from './block';
import { fromMillimetres, SIZE, TEXT_WIDTH, textWidth } from './measures';
import { run } from './run';
import { setTitleLines } from './titleLines';
import { element } from './xml';

const RED = 'FF0000';
const BODY_CHARACTER = SIZE.三号 * 10;

/** The notice that issues a plan (GB/T 9704-2012, clause 7): head in red, number, rule, title, addressees, text, signature. */
export function writeCoverLetter(letter: CoverLetter, seal: PlanSettings['seal']): Block[] {
  return [
    ...head(letter),
    ...linesOf(letter.title).map((line) => {
      const { indent, runs } = setTitleLines(line, SIZE.二号, TEXT_WIDTH, run(line));
      return paragraph({ style: 'Title', indent }, runs);
    }),
    ...(letter.title ? [paragraph({ style: 'BodyText' })] : []),
    ...linesOf(letter.addressees).map((line) => paragraph({ style: 'Addressees' }, run(line))),
    // No page begins with the signature alone (此页无正文): the last words of the text go with it.
    ...linesOf(letter.body).map((line, index, lines) =>
      paragraph({ style: 'BodyText', keepNext: index === lines.length - 1 }, run(line)),
    ),
    ...signature(letter, seal === 'sealed' ? sealedInsets(letter) : unsealedInsets(letter)),
    ...linesOf(letter.publicity).map((line) =>
      paragraph({ style: 'BodyText', indent: firstLineIndent(SIZE.三号) }, run(line)),
    ),
  ];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The issuing body as wide as the text area allows, the number two lines below, the red rule 4 mm under it. */
function head({ issuer, documentNumber }: CoverLetter): Block[] {
  if (!issuer && !documentNumber) return [];
  const widest = Math.max(1, ...linesOf(issuer).map(textWidth));
  const size = Math.max(SIZE.二号, Math.min(124, Math.floor((TEXT_WIDTH * 0.92) / widest / 10)));
  const borders = element('w:bottom', { 'w:val': 'single', 'w:sz': 18, 'w:space': 11, 'w:color': RED });
  return [
    ...linesOf(issuer).map((line, index) =>
      paragraph(
        {
          style: 'Issuer',
          spacing: {
            'w:before': index === 0 ? fromMillimetres(35) : 0,
            'w:line': Math.round(size * 10.5),
            'w:lineRule': 'exact',
          },
        },
        run(line, { color: RED, size }),
      ),
    ),
    paragraph({ style: 'DocumentNumber', borders }, run(documentNumber)),
    paragraph({ style: 'BodyText' }),
    paragraph({ style: 'BodyText' }),
  ];
}

/** How many characters the lines of the signature end before the right edge. */
interface Insets {
  readonly body: number;
  readonly date: number;
}

/**
 * For a sealed document (7.3.5.1): the date ends four characters from the right, the issuing body stands in the middle over it, or
 * ends two characters from the right where it is the longer one.
 */
function sealedInsets({ signature, date }: CoverLetter): Insets {
  const difference = (textWidth(date) - textWidth(signature)) / 2;
  const body = Math.max(2, 4 + difference);
  return { body, date: date && signature ? Math.max(4, body - difference) : 4 };
}

/**
 * Without a seal (7.3.5.2): the issuing body ends two characters from the right and the date begins two characters further right than it; a date for which that leaves no
 * room ends two characters from the right itself.
 */
function unsealedInsets({ signature, date }: CoverLetter): Insets {
  if (!date || !signature) return { body: 2, date: 2 };
  const dateInset = Math.max(2, textWidth(signature) - textWidth(date));
  return { body: Math.max(2, dateInset + textWidth(date) + 2 - textWidth(signature)), date: dateInset };
}

/** Signature and date after one blank line, on one page with each other and with the note on publicity. */
function signature({ signature: body, date, publicity }: CoverLetter, insets: Insets): Block[] {
  if (!body && !date) return [];
  const line = (text: string, characters: number) =>
    paragraph(
      {
        style: 'BodyText',
        align: 'right',
        keepNext: text === body || publicity !== '',
        indent: {
          'w:rightChars': Math.round(characters * 100),
          'w:right': Math.round(characters * BODY_CHARACTER),
          'w:firstLineChars': 0,
          'w:firstLine': 0,
        },
      },
      run(text),
    );
  return [
    paragraph({ style: 'BodyText', keepNext: true }),
    ...(body ? [line(body, insets.body)] : []),
    ...(date ? [line(date, insets.date)] : []),
  ];
}
