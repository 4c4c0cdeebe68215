import type { JSONContent } from '@tiptap/core';
import type { Loss } from '../plan/plan';
import { createPlanDocument } from '../schema/planDocument';
import type { ImportedPlan, NewId } from './imported';
import { findAnnexes } from './recognise/annexes';
import { findBoxes } from './recognise/boxes';
import { findCaptions } from './recognise/captions';
import { nameCharts, placeCharts } from './recognise/charts';
import { restoreHeadingForms } from './recognise/countedHeadings';
import { takeCoverFoot } from './recognise/coverFoot';
import { createParts } from './recognise/createParts';
import { takeDoubledLabels } from './recognise/doubledLabels';
import { type FrontMatter, readFrontMatter } from './recognise/frontMatter';
import { takeFurniture } from './recognise/furniture';
import { findHeadingScheme } from './recognise/headingScheme';
import { joinHeadingLines } from './recognise/joinHeadingLines';
import { joinSplitTables } from './recognise/joinSplitTables';
import { joinWrappedParagraphs } from './recognise/joinWrappedParagraphs';
import { openLayoutTables } from './recognise/layoutTables';
import { liftPictures } from './recognise/liftPictures';
import { liftTitle } from './recognise/liftTitle';
import { findLooseLabels } from './recognise/looseLabels';
import { restoreLostNumbers } from './recognise/lostNumbers';
import { findNotes } from './recognise/notes';
import { readOutlineNumbers } from './recognise/outlineNumbers';
import type { NoteText, Part } from './recognise/part';
import { findPeriod } from './recognise/period';
import { findPlainHeadings } from './recognise/plainHeadings';
import { findRaisedNotes } from './recognise/raisedNotes';
import { findRegion } from './recognise/region';
import { textOfRuns } from './recognise/runs';
import { findTabbedTables } from './recognise/tabbedTables';
import { findTightLabels } from './recognise/tightLabels';
import type { SourceBlock, SourceDocument } from './source';
import { createNode, type WriteContext } from './write/context';
import { findDepartments } from './write/findDepartments';
import { placeThreads } from './write/placeThreads';
import { writeInline } from './write/writeInline';
import { joinLines, writeParts } from './write/writeParts';

/**
 * Makes a plan of a document whose structure is only visible: recognises, step by step, what stands before the text, notes, annexes,
 * boxes, captions, headings and their scheme, then writes nodes. Nothing is dropped: what is left out is in `losses`.
 */
export function inferStructure(source: SourceDocument, { newId }: { readonly newId: NewId }): ImportedPlan {
  const created = createParts(arrangeBlocks(source.blocks));
  const doubled = takeDoubledLabels(created.parts);
  const furniture = takeFurniture(doubled.parts);
  const foot = takeCoverFoot(furniture.parts);
  const lifted = liftPictures(foot.parts);
  const front = readFrontMatter(lifted.parts);
  const numbered = readOutlineNumbers([...lifted.pictures, ...front.rest]);
  const parts = recognise(numbered.parts, created.notes);
  const losses: Loss[] = [
    ...source.losses,
    ...doubled.losses,
    ...furniture.losses,
    ...foot.losses,
    ...front.losses,
    ...numbered.losses,
  ];
  const scheme = findHeadingScheme(parts);
  const telling = tellingTexts(front, parts);
  const period = findPeriod([...telling, bodyText(parts)]);
  const threads = source.threads ?? [];
  const threadIds = new Map(threads.map(({ key }) => [key, newId()]));
  const noteIds = giveNoteIds(parts, newId);
  const context: WriteContext = { newId, scheme, noteIds, threadIds, period, losses };
  const content = [...writeTitles(front, context), ...writeParts(parts, context)];
  const body: JSONContent = { type: 'doc', content };
  const document = createPlanDocument(body, {
    region: findRegion(telling),
    period,
    numberingScheme: [...scheme.levels],
    departments: [...findDepartments(content)],
    coverLetter: front.coverLetter,
    ...source.look,
  });
  return {
    document,
    losses,
    threads: placeThreads(threads, threadIds, content),
    pictures: source.pictures ?? new Map(),
  };
}

/** Undoes layout that the source's format makes of a text. */
function arrangeBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return findRaisedNotes(joinWrappedParagraphs(liftTitle(restoreHeadingForms(openLayoutTables(blocks)))));
}

const STEPS: readonly ((parts: readonly Part[]) => readonly Part[])[] = [
  findTabbedTables,
  findLooseLabels,
  findTightLabels,
  joinHeadingLines,
  joinSplitTables,
  nameCharts,
  findNotes,
  findAnnexes,
  findBoxes,
  findCaptions,
  placeCharts,
  findPlainHeadings,
  restoreLostNumbers,
];

function recognise(parts: readonly Part[], notes: readonly NoteText[]): readonly Part[] {
  const recognised = STEPS.reduce((current, step) => step(current), parts);
  return notes.length > 0 ? [...recognised, { type: 'notes', items: notes }] : recognised;
}

function giveNoteIds(parts: readonly Part[], newId: NewId): ReadonlyMap<string, string> {
  const items = parts.flatMap((part) => (part.type === 'notes' ? part.items : []));
  return new Map(items.map((item) => [item.key, newId()]));
}

function writeTitles(front: FrontMatter, context: WriteContext): readonly JSONContent[] {
  const write = (type: 'title' | 'subtitle', lines: FrontMatter['title']) =>
    lines.length > 0
      ? [createNode(context, type, {}, joinLines(lines.map((runs) => writeInline(runs, context))))]
      : [];
  return [...write('title', front.title), ...write('subtitle', front.subtitle)];
}

/** The texts that say for where and when a plan is: its title, then its annexes and captions. */
function tellingTexts(front: FrontMatter, parts: readonly Part[]): readonly string[] {
  const title = [...front.title, ...front.subtitle].map(textOfRuns).join('');
  const names = parts.flatMap((part) => {
    if (part.type === 'annex') return [part.title.map(textOfRuns).join('')];
    return part.type === 'caption' ? [textOfRuns(part.runs)] : [];
  });
  return [title, ...names].filter((text) => text !== '');
}

function bodyText(parts: readonly Part[]): string {
  return parts.map((part) => (part.type === 'line' ? part.line.text : '')).join('\n');
}
