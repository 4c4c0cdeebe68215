import type { Loss } from '../../plan/plan';
import type { ImportedPlan, NewId } from '../../text/imported';
import { inferStructure } from '../../text/inferStructure';
import { sliceRuns } from '../../text/recognise/runs';
import type { SourceBlock, SourceDocument, SourceRun } from '../../text/source';
import { LOOK_PROPERTY, type LookSettings, readLook } from '../lookProperty';
import { readBlocks } from './body';
import { readComments } from './comments';
import type { BodyContext, Found } from './context';
import { type DocxPackage, openDocxPackage } from './docxPackage';
import { areLevelsLost } from './lostLevels';
import { readNumbering } from './numbering';
import { Pictures } from './pictures';
import { readStyles } from './styles';
import type { ChangeMode } from './trackedText';
import { wordsIn, type XmlElement } from './xml';

export interface ReadDocxSourceOptions {
  /** What becomes of tracked changes; `accept` unless told. */
  readonly changes?: ChangeMode | undefined;
  /** How many files this one is embedded in; 0 unless told. */
  readonly depth?: number;
  /** Takes the pictures of a file inside another with those of the other. */
  readonly pictures?: Pictures;
}

/**
 * Reads a Word file (.docx) into a structured plan with its comments as threads. Tracked changes are accepted, or become proposals; headers, footers
 * and contents lists are no part of the plan. Throws `PlanError` when the bytes are no Word document.
 */
export function readDocx(
  bytes: Uint8Array,
  { newId, ...options }: { readonly newId: NewId } & Pick<ReadDocxSourceOptions, 'changes'>,
): ImportedPlan {
  return inferStructure(readDocxSource(bytes, options), { newId });
}

/** The blocks of a Word file with what Word knows about them, before any structure is inferred. */
export function readDocxSource(
  bytes: Uint8Array,
  { changes = 'accept', depth = 0, pictures = new Pictures() }: ReadDocxSourceOptions = {},
): SourceDocument {
  const losses: Loss[] = [];
  const lose = (text: string, reason: string) => addLoss(losses, { text, reason });
  const parts = openDocxPackage(bytes, lose);
  const found: Found = {
    proposals: [],
    pictures,
    quotes: new Map(),
    accepted: { insertions: 0, insertedCharacters: 0, deletions: [] },
  };
  const root = parts.readXml(parts.main)?.children ?? [];
  const context: BodyContext = {
    parts,
    path: parts.main,
    styles: readStyles(parts.readSideXml(parts.partsOf('styles')[0])),
    numbers: readNumbering(parts.readSideXml(parts.partsOf('numbering')[0])),
    lose,
    changes,
    found,
    levelsAreLost: root.some((child) => child.name === 'body' && areLevelsLost(child)),
    depth,
    readEmbedded: (embedded, deeper) => readDocxSource(embedded, { changes, depth: deeper, pictures }),
  };
  const blocks = root.flatMap((child) =>
    child.name === 'body' ? readBlocks(child, context) : loseOutside(child, lose),
  );
  const notes = [...readNotes(context, 'footnote'), ...readNotes(context, 'endnote')];
  losePageFurniture(parts, lose);
  reportAccepted(found, lose);
  const threads = [...readComments(parts, found.quotes), ...found.proposals];
  const look = depth === 0 ? readChosenLook(parts) : {};
  return { blocks: [...blocks, ...notes], losses, threads, pictures: pictures.files, look };
}

function readChosenLook(parts: DocxPackage): LookSettings {
  const properties = parts.readSideXml('docProps/custom.xml')?.children ?? [];
  const look = properties.find(({ attributes }) => attributes.name === LOOK_PROPERTY);
  return readLook(look?.children[0]?.text ?? '');
}

/** What stands beside the body, as the text of a page background does. */
function loseOutside(
  element: XmlElement,
  lose: (text: string, reason: string) => void,
): readonly SourceBlock[] {
  const words = wordsIn(element).trim();
  if (words) lose(words, '正文之外的文字没有导入');
  return [];
}

function readNotes(context: BodyContext, kind: 'footnote' | 'endnote'): SourceBlock[] {
  return context.parts.partsOf(`${kind}s`).flatMap((path) => {
    const elements = context.parts.readSideXml(path)?.children ?? [];
    const notes = elements.filter(
      (child) => child.name === kind && (child.attributes.type ?? 'normal') === 'normal',
    );
    return notes.flatMap((note) => {
      const noteKey = `${kind}-${note.attributes.id ?? ''}`;
      return readBlocks(note, { ...context, path }).map((block, index) =>
        block.type === 'paragraph'
          ? { ...block, noteKey, runs: index === 0 ? withoutMark(block.runs) : block.runs }
          : block,
      );
    });
  });
}

/** A note's words without the mark that somebody typed before them: the program prints its own. */
function withoutMark(runs: readonly SourceRun[]): readonly SourceRun[] {
  const words = runs.map(({ text }) => text).join('');
  const mark = /^\s*(?:[〔[［【]\d{1,3}[〕\]］】]|[①-⑳])?\s*/.exec(words)?.[0] ?? '';
  return mark === '' || mark.length === words.length ? runs : sliceRuns(runs, mark.length);
}

const PAGE_NUMBER = /^[\s\d—–\-－~·•第页共/／IVX]*$/i;

/** What stands at the head and foot of every page; bare page numbers are not worth a word. */
function losePageFurniture(parts: DocxPackage, lose: (text: string, reason: string) => void): void {
  const told = new Set<string>();
  for (const path of [...parts.partsOf('header'), ...parts.partsOf('footer')]) {
    const root = parts.readSideXml(path);
    const words = root ? wordsIn(root).trim() : '';
    if (PAGE_NUMBER.test(words) || told.has(words)) continue;
    told.add(words);
    lose(words, '页眉、页脚由程序生成，没有导入');
  }
}

function reportAccepted({ accepted }: Found, lose: (text: string, reason: string) => void): void {
  const { insertions, insertedCharacters, deletions } = accepted;
  if (insertions + deletions.length === 0) return;
  const deleted = deletions.join('\n');
  const counts = `插入 ${insertions} 处共 ${insertedCharacters} 字，删除 ${deletions.length} 处共 ${deleted.replace(/\n/g, '').length} 字`;
  lose(deleted, `原文件里的修订已全部接受：${counts}；这里列出删除的文字`);
}

/** Lines of one contents list, or of one kind of furniture, are one loss. */
function addLoss(losses: Loss[], loss: Loss): void {
  const last = losses.at(-1);
  if (last?.reason === loss.reason && (loss.text !== '' || last.text === '')) {
    // A string in pieces: joining it anew for each line of a long contents list would take the square of its length.
    losses[losses.length - 1] = { ...last, text: loss.text ? `${last.text}\n${loss.text}` : last.text };
  } else losses.push(loss);
}
