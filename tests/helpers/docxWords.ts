import { strFromU8, unzipSync } from 'fflate';
import type { ImportedPlan } from '../../shared/text/imported';
import { allWords, squeezed } from './allWords';

/** Words between the tags that hold text: w:t, w:delText, m:t, a:t. */
const WORDS = /<(?:\w+:)?(t|delText)(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?\1>/g;
/** Bare page numbers at the head and foot of pages. */
const PAGE_NUMBER = /^[\s\d—–\-－~·•第页共/／IVX]*$/i;

/** All words of a Word file, found without the reader: by the tags of its parts. Text boxes that Word keeps twice count once. */
export function docxWords(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const words = Object.entries(files).flatMap(([path, content]) => {
    const isRead =
      /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*)\.xml$/i.test(
        path,
      );
    if (!isRead) return [];
    const xml = strFromU8(content).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '');
    const found = [...xml.matchAll(WORDS)].map((match) => unescapeXml(match[2] ?? '')).join('');
    return /(?:header|footer)\d*\.xml$/.test(path) && PAGE_NUMBER.test(found) ? [] : [found];
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is no word
  return words.join('\n').replace(/[\u0000-\u0008\u000e-\u001f]|&#x1F;/g, '');
}

/** The letters of a Word file that an import neither kept nor reported, with how many of each; empty when nothing was dropped. */
export function droppedLetters(bytes: Uint8Array, imported: ImportedPlan): readonly string[] {
  const threads = imported.threads.flatMap(({ comments, quote, proposal }) => [
    quote,
    ...comments.map(({ text }) => text),
    proposal?.original ?? '',
    proposal?.replacement ?? '',
  ]);
  const have = countLetters(allWords(imported) + squeezed(threads.join('')));
  return [...countLetters(squeezed(docxWords(bytes)))].flatMap(([letter, times]) => {
    const short = times - (have.get(letter) ?? 0);
    // Bullets and note marks are counted and printed by the program.
    return short > 0 && !/[·•●■◆▲➢★〔〕[\]①-⑳]/.test(letter) ? [`${letter}×${short}`] : [];
  });
}

function countLetters(text: string): Map<string, number> {
  const letters = new Map<string, number>();
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
