import * as Y from 'yjs';
import { insertBlocks } from '../../../client/editor/insertBlocks';
import { insertNote } from '../../../client/editor/insertNote';
import { moveChapter, shiftChapter } from '../../../client/editor/moveChapter';
import { newBlocks } from '../../../client/editor/newBlocks';
import { replaceBody } from '../../../client/editor/replaceBody';
import { restoreBody } from '../../../shared/compare/restoreBody';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import {
  type ActTools,
  endUndoStep,
  findAll,
  freeTexts,
  type GameAct,
  pickOne,
  press,
  select,
  spotIn,
} from './gameAct';

function headings({ person }: ActTools) {
  const { doc } = person.editor.state;
  return doc.children.flatMap((block, index) => (block.type.name === 'heading' ? [{ block, index }] : []));
}

/** Selects one text, or from one to another of the same parent, as somebody does who makes a list of lines. */
function selectLines({ person, random }: ActTools): boolean {
  const { doc } = person.editor.state;
  const texts = freeTexts(doc);
  const first = pickOne(random, texts);
  if (!first) return false;
  const next = texts[texts.indexOf(first) + 1];
  const isBeside = next && doc.resolve(next.position).parent === doc.resolve(first.position).parent;
  const last = isBeside && random.chance(0.4) ? next : first;
  select(person, first.position + 1, last.position + 1 + last.node.content.size);
  return true;
}

/** Moving, levels, lists, boxes, notes, references, pictures, page breaks, deleting blocks. */
export const blockActs: readonly GameAct[] = [
  {
    name: 'move chapter',
    run(tools) {
      const { person, random } = tools;
      const found = headings(tools);
      const chapter = pickOne(random, found);
      if (!chapter) return;
      const to = random.pick([...found.map(({ index }) => index), person.editor.state.doc.childCount]);
      moveChapter(person.editor, String(chapter.block.attrs.id), to);
    },
  },
  {
    name: 'shift chapter',
    run(tools) {
      const chapter = pickOne(tools.random, headings(tools));
      if (chapter)
        shiftChapter(tools.person.editor, String(chapter.block.attrs.id), tools.random.pick([1, -1]));
    },
  },
  {
    name: 'list',
    run(tools) {
      if (!selectLines(tools)) return;
      const { commands } = tools.person.editor;
      if (tools.random.chance(0.5)) commands.toggleBulletList();
      else commands.toggleOrderedList();
    },
  },
  {
    name: 'insert block',
    run({ person, random, newWord }) {
      const { editor } = person;
      const text = pickOne(random, freeTexts(editor.state.doc));
      if (!text) return;
      select(person, spotIn(random, text));
      const kind = random.pick(['box', 'pageBreak', 'annexList', 'taskTable'] as const);
      const words = (() => newWord()) as unknown as Parameters<typeof newBlocks>[2];
      editor.commands.command(({ tr }) => insertBlocks(tr, newBlocks(editor.schema, kind, words)));
    },
  },
  {
    name: 'insert note',
    run({ person, random, newWord, newId }) {
      const text = pickOne(random, freeTexts(person.editor.state.doc));
      if (!text) return;
      select(person, spotIn(random, text));
      person.editor.commands.command(({ tr }) => insertNote(tr, newWord(), newId));
    },
  },
  {
    name: 'insert chip',
    run({ person, random, newId }) {
      const { editor } = person;
      const text = pickOne(random, freeTexts(editor.state.doc));
      if (!text) return;
      const target = String(editor.state.doc.firstChild?.attrs.id);
      const chip = random.pick([
        { type: 'crossRef', attrs: { id: newId(), target, form: 'number' } },
        { type: 'responsibility', attrs: { id: newId(), departments: ['县教育局'] } },
        { type: 'valueRef', attrs: { id: newId(), table: 'indicators', row: 'r1', column: 'c2' } },
        { type: 'hardBreak' },
      ]);
      editor.commands.insertContentAt(spotIn(random, text), chip);
    },
  },
  {
    name: 'insert picture',
    run({ person, random, newId }) {
      const { editor } = person;
      const text = pickOne(random, freeTexts(editor.state.doc));
      if (!text) return;
      select(person, spotIn(random, text));
      const image = editor.schema.node('image', { id: newId(), source: '', alternative: '图', width: 60 });
      editor.commands.command(({ tr }) => insertBlocks(tr, [image]));
    },
  },
  {
    name: 'delete block',
    takes: 'any',
    run({ person, random }) {
      const { editor } = person;
      const block = pickOne(
        random,
        findAll(editor.state.doc, (node) =>
          /^(paragraph|box|noteItem|image|pageBreak)$/.test(node.type.name),
        ),
      );
      // Those that fill a cell or a list item stay: without them nobody could write there.
      const parent = block && editor.state.doc.resolve(block.position).parent.type.name;
      if (block && parent && /^(doc|box|noteList)$/.test(parent))
        editor.view.dispatch(editor.state.tr.delete(block.position, block.position + block.node.nodeSize));
    },
  },
  {
    name: 'delete across blocks',
    takes: 'any',
    run({ person, random }) {
      const texts = freeTexts(person.editor.state.doc);
      const first = pickOne(random, texts);
      const next = first && texts[texts.indexOf(first) + 1];
      if (!first || !next) return;
      select(person, spotIn(random, first), spotIn(random, next));
      press(person, 'Backspace');
    },
  },
];

/** Freezing the plan and bringing all of it or one chapter back later. */
export const restoreActs: readonly GameAct[] = [
  {
    name: 'freeze',
    run: ({ person: { editor, ydoc }, versions }) =>
      void versions.push({ doc: editor.state.doc, known: Y.decodeStateVector(Y.encodeStateVector(ydoc)) }),
  },
  {
    name: 'restore',
    takes: 'any',
    run(tools) {
      const { person, random, versions } = tools;
      // Versions come from the server, to those who have what it had by then.
      const here = versions.filter(({ known }) =>
        [...known].every(([client, clock]) => Y.getState(person.ydoc.store, client) >= clock),
      );
      const version = pickOne(random, here);
      if (!version) return;
      const chapter = pickOne(random, headings(tools));
      const body = restoreBody(
        createPlanDocument(person.editor.state.doc.toJSON()),
        createPlanDocument(version.doc.toJSON()),
        { isAlive: () => true, chapter: random.chance(0.5) ? String(chapter?.block.attrs.id) : null },
      );
      replaceBody(person.editor, body);
    },
  },
];

/** Undo and redo. */
export const undoActs: readonly GameAct[] = [
  { name: 'undo', takes: 'own', run: ({ person }) => void person.editor.commands.undo() },
  { name: 'redo', takes: 'own', run: ({ person }) => void person.editor.commands.redo() },
  { name: 'pause', run: ({ person }) => endUndoStep(person) },
];
