import type { JSONContent } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { splitPlanBlock } from '../../../client/editor/splitPlanBlock';
import { exemptTyped } from '../../../client/editor/tracking/exemptTyped';
import { settleTracked } from '../../../client/editor/tracking/settleTracked';
import { changeAt, trackedStretches } from '../../../client/editor/tracking/trackedStretches';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { readPlan } from '../../../shared/plan/readPlan';
import { createBuilder } from '../../../shared/sample/builder';
import { BREAK_LETTER } from '../../../shared/schema/extensions/trackedMarks';
import { planSchema } from '../../../shared/schema/index';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { trackedState } from '../../../shared/tracking/trackedState';
import { countingIds } from '../../helpers/countingIds';

const { changesUntracked, trackTransaction } = trackedWriting;
const b = createBuilder(countingIds());
const TIME = 1_800_000_000_000;
let changes = 0;
const stampOf = (author: string) => ({ change: `c${++changes}`, author, name: author, time: TIME });

/** A plan of these blocks, the caret (or the selection) where | stands in the first text. */
function open(...blocks: JSONContent[]): EditorState {
  return EditorState.create({ doc: planSchema.nodeFromJSON(b.doc(...blocks)) });
}

function select(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** What a person does in tracked mode. */
function track(
  state: EditorState,
  author: string,
  change: (transaction: Transaction) => Transaction,
): EditorState {
  return state.apply(trackTransaction(change(state.tr), state, stampOf(author)));
}

/** Texts with [+inserted] and [-deleted] words, the caret as |; before a block + where it came, ← where it is to go on in the one before. */
function picture({ doc, selection }: EditorState): string {
  const lines: string[] = [];
  doc.descendants((block, at) => {
    if (!block.isTextblock) return;
    let line = `${block.attrs.inserted ? '+ ' : ''}${block.attrs.joined ? '← ' : ''}`;
    let position = at + 1;
    const caret = () => (selection.head === position ? '|' : '');
    block.forEach((node) => {
      const { insertion, deletions } = trackedState(node.marks);
      const sign = deletions.length > 0 ? '-' : insertion ? '+' : '';
      line += caret();
      let words = '';
      let first = true;
      for (const letter of node.text ?? '▢') {
        words += (first ? '' : caret()) + (letter === BREAK_LETTER ? '¶' : letter);
        first = false;
        position += 1;
      }
      line += sign ? `[${sign}${words}]` : words;
    });
    lines.push(line + caret());
  });
  return lines.join('\n');
}

describe('tracked mode', () => {
  const start = () => open(b.paragraph('教育质量提高。'));

  it('marks what is typed and keeps what is deleted', () => {
    let state = track(select(start(), 3), 'wang', (tr) => tr.insertText('教学'));
    expect(picture(state)).toBe('教育[+教学]|质量提高。');
    state = track(select(state, 8), 'wang', (tr) => tr.delete(7, 8));
    expect(picture(state)).toBe('教育[+教学]质量|[-提]高。');
    state = track(state, 'wang', (tr) => tr.delete(6, 7));
    expect(picture(state)).toBe('教育[+教学]质|[-量提]高。');
  });

  it('puts the caret behind words that Delete took, before words that Backspace took', () => {
    const forward = track(select(start(), 3), 'wang', (tr) => tr.delete(3, 4));
    expect(picture(forward)).toBe('教育[-质]|量提高。');
    const back = track(select(start(), 4), 'wang', (tr) => tr.delete(3, 4));
    expect(picture(back)).toBe('教育|[-质]量提高。');
  });

  it('replaces a selection: what went stands before what came', () => {
    const state = track(select(start(), 5, 7), 'wang', (tr) => tr.insertText('提升', 5, 7));
    expect(picture(state)).toBe('教育质量[-提高][+提升]|。');
  });

  it('lets own new words really go, and marks those of others', () => {
    let state = track(select(start(), 3), 'wang', (tr) => tr.insertText('教学'));
    state = track(select(state, 5), 'wang', (tr) => tr.delete(4, 5));
    expect(picture(state)).toBe('教育[+教]|质量提高。');
    state = track(state, 'li', (tr) => tr.delete(3, 4));
    expect(picture(state)).toBe('教育|[-教]质量提高。');
    expect(trackedStretches(state.doc).map(({ kind, author }) => [kind, author])).toEqual([
      ['insertion', 'wang'],
      ['deletion', 'li'],
    ]);
  });

  it('keeps all blocks when words of several are deleted, and says that they are to be one', () => {
    const state = open(b.paragraph('第一段。'), b.paragraph('第二段。'));
    const tracked = track(select(state, 3, 9), 'wang', (tr) => tr.deleteSelection());
    expect(picture(tracked)).toBe('第一[-段。]\n← [-第二]|段。');
  });

  it('knows what it does not track: chips, what blocks are, cells', () => {
    const state = open(b.paragraph('教育质量提高。'), b.paragraph('第二段。'));
    const end = state.doc.child(0).nodeSize - 1;
    expect(changesUntracked(state.tr.setNodeAttribute(0, 'align', 'center'))).toBe(true);
    expect(changesUntracked(state.tr.insert(3, planSchema.node('hardBreak')))).toBe(true);
    expect(changesUntracked(state.tr.insertText('教学', 3))).toBe(false);
    expect(changesUntracked(state.tr.delete(3, end + 4))).toBe(false);
    expect(changesUntracked(state.tr.split(3))).toBe(false);
    expect(changesUntracked(state.tr.join(end + 1))).toBe(false);
    expect(changesUntracked(state.tr.split(end))).toBe(false);
  });

  it('keeps a paragraph that goes or comes with its words: it stands until it is decided on', () => {
    const gone = open(b.paragraph('第一段。'), b.paragraph('第二段。'));
    const deleted = track(select(gone, 7, 11), 'wang', (tr) => tr.deleteSelection());
    const settled = (state: EditorState, decision: 'accept' | 'reject') =>
      state
        .apply(settleTracked(state.tr, trackedStretches(state.doc), decision))
        .doc.children.map((block) => block.textContent);
    expect(settled(deleted, 'accept')).toEqual(['第一段。']);
    expect(settled(deleted, 'reject')).toEqual(['第一段。', '第二段。']);
    expect(readBody(createPlanDocument(deleted.doc.toJSON() as JSONContent)).childCount).toBe(1);
    const split = gone.apply(gone.tr.split(11));
    const came = track(select(split, 13), 'wang', (tr) => tr.insertText('第三段。', 13));
    expect(settled(came, 'accept')).toEqual(['第一段。', '第二段。', '第三段。']);
    expect(settled(came, 'reject')).toEqual(['第一段。', '第二段。']);
  });

  it('gives words typed among somebody’s tracked words to nobody when tracking is off', () => {
    const state = track(select(start(), 3), 'wang', (tr) => tr.insertText('教学'));
    const typed = exemptTyped(select(state, 4).tr.insertText('与'), () => ({
      change: 'e1',
      scope: 'all',
      time: TIME,
    }));
    expect(picture(state.apply(typed))).toBe('教育[+教]与|[+学]质量提高。');
  });

  it('makes one change of what is typed side by side', () => {
    let state = track(select(start(), 3), 'wang', (tr) => tr.insertText('教'));
    state = track(state, 'wang', (tr) => tr.insertText('学'));
    expect(trackedStretches(state.doc)).toHaveLength(1);
    expect(changeAt(state.doc, 4, 4)).toHaveLength(1);
    expect(changeAt(state.doc, 8, 8)).toHaveLength(0);
  });
});

describe('settling', () => {
  const changed = () => {
    let state = open(b.paragraph('教育质量提高。'));
    state = track(select(state, 5, 7), 'wang', (tr) => tr.insertText('提升', 5, 7));
    return track(select(state, 1), 'li', (tr) => tr.insertText('使'));
  };
  const settle = (state: EditorState, decision: 'accept' | 'reject', author?: string) => {
    const stretches = trackedStretches(state.doc).filter((each) => !author || each.author === author);
    return picture(select(state.apply(settleTracked(state.tr, stretches, decision)), 1));
  };

  it('accepts all, or rejects all', () => {
    expect(settle(changed(), 'accept')).toBe('|使教育质量提升。');
    expect(settle(changed(), 'reject')).toBe('|教育质量提高。');
  });

  it('takes one person’s changes only', () => {
    expect(settle(changed(), 'accept', 'wang')).toBe('|[+使]教育质量提升。');
    expect(settle(changed(), 'reject', 'li')).toBe('|教育质量[-提高][+提升]。');
  });

  it('settles words under both marks once', () => {
    let state = track(select(open(b.paragraph('甲乙')), 2), 'wang', (tr) => tr.insertText('新词'));
    state = track(select(state, 2, 4), 'li', (tr) => tr.deleteSelection());
    expect(picture(state)).toBe('甲[-新词]|乙');
    expect(settle(state, 'accept')).toBe('|甲乙');
    expect(settle(state, 'reject')).toBe('|甲乙');
  });
});

it('settling a deletion inside somebody’s insertion leaves the words behind it alone', () => {
  let state = track(select(open(b.paragraph('甲乙丙丁')), 2), 'wang', (tr) => tr.insertText('新的词'));
  state = track(select(state, 3, 4), 'li', (tr) => tr.deleteSelection());
  state = track(select(state, 5), 'zhao', (tr) => tr.insertText('又'));
  const all = trackedStretches(state.doc);
  const settled = (decision: 'accept' | 'reject') =>
    state.apply(settleTracked(state.tr, all, decision)).doc.textContent;
  expect(settled('reject')).toBe('甲乙丙丁');
  expect(settled('accept')).toContain('乙丙丁');
});

describe('the readers of a plan', () => {
  it('see what is tracked as accepted (REV-9)', () => {
    let state = open(b.heading(1, '总体目标'), b.paragraph('教育质量提高。'));
    state = track(select(state, 3, 5), 'wang', (tr) => tr.insertText('思路', 3, 5));
    const document = createPlanDocument(state.doc.toJSON() as JSONContent);
    expect(readPlan(document).headings.map(({ text }) => text)).toEqual(['总体思路']);
    const body: Node = readBody(document);
    expect(body.textContent).toBe('总体思路教育质量提高。');
    expect(trackedStretches(body)).toEqual([]);
  });
});

describe('ends of paragraphs in tracked mode', () => {
  const settled = (state: EditorState, decision: 'accept' | 'reject') => {
    const { doc } = state.apply(settleTracked(state.tr, trackedStretches(state.doc), decision));
    expect(trackedStretches(doc)).toEqual([]);
    return doc.children.map((block) => block.textContent);
  };
  /** As the readers of the plan see it. */
  const read = ({ doc }: EditorState) =>
    readBody(createPlanDocument(doc.toJSON() as JSONContent)).children.map((block) => block.textContent);
  const enter = (tr: Transaction) => {
    expect(splitPlanBlock(tr)).toBe(true);
    return tr;
  };
  const two = () => open(b.paragraph('第一段。'), b.paragraph('第二段。'));

  it('parts a paragraph when that is accepted, and not before', () => {
    let state = track(select(open(b.paragraph('教育质量提高。')), 3), 'wang', enter);
    expect(picture(state)).toBe('教育[+¶]|质量提高。');
    state = track(state, 'wang', (tr) => tr.insertText('教学'));
    expect(picture(state)).toBe('教育[+¶][+教学]|质量提高。');
    expect(trackedStretches(state.doc)).toHaveLength(1);
    expect(read(state)).toEqual(['教育', '教学质量提高。']);
    expect(settled(state, 'accept')).toEqual(['教育', '教学质量提高。']);
    expect(settled(state, 'reject')).toEqual(['教育质量提高。']);
  });

  it('lets the own end of a paragraph really go, and marks that of somebody else', () => {
    const state = track(select(open(b.paragraph('教育质量')), 3), 'wang', enter);
    expect(picture(track(state, 'wang', (tr) => tr.delete(3, 4)))).toBe('教育|质量');
    const marked = track(state, 'li', (tr) => tr.delete(3, 4));
    expect(picture(marked)).toBe('教育|[-¶]质量');
    expect(read(marked)).toEqual(['教育质量']);
    expect(settled(marked, 'accept')).toEqual(['教育质量']);
    expect(settled(marked, 'reject')).toEqual(['教育质量']);
  });

  it('parts where words were selected, which are to go', () => {
    const state = track(select(open(b.paragraph('教育质量提高')), 3, 5), 'wang', enter);
    expect(picture(state)).toBe('教育[-质量][+¶]|提高');
    expect(settled(state, 'accept')).toEqual(['教育', '提高']);
    expect(settled(state, 'reject')).toEqual(['教育质量提高']);
  });

  it('keeps the second paragraph until joining is accepted; the caret goes on before it', () => {
    const state = track(select(two(), 7), 'wang', (tr) => tr.join(6));
    expect(picture(state)).toBe('第一段。|\n← 第二段。');
    expect(read(state)).toEqual(['第一段。第二段。']);
    expect(settled(state, 'accept')).toEqual(['第一段。第二段。']);
    expect(settled(state, 'reject')).toEqual(['第一段。', '第二段。']);
  });

  it('puts the caret behind what Delete joined', () => {
    const state = track(select(two(), 5), 'wang', (tr) => tr.join(6));
    expect(picture(state)).toBe('第一段。\n← |第二段。');
  });

  it('joins what is left when words of several paragraphs go', () => {
    const state = open(b.paragraph('第一段。'), b.paragraph('第二段。'), b.paragraph('第三段。'));
    const tracked = track(select(state, 3, 15), 'wang', (tr) => tr.deleteSelection());
    expect(picture(tracked)).toBe('第一[-段。]\n← [-第二段。]\n← [-第三]|段。');
    expect(read(tracked)).toEqual(['第一段。']);
    expect(settled(tracked, 'accept')).toEqual(['第一段。']);
    expect(settled(tracked, 'reject')).toEqual(['第一段。', '第二段。', '第三段。']);
  });

  it('takes an empty paragraph for one that goes on in the one before', () => {
    const state = open(b.paragraph('第一段。'), b.paragraph(''), b.paragraph('第三段。'));
    const removed = track(select(state, 7), 'wang', (tr) => tr.delete(6, 8));
    expect(picture(removed)).toBe('第一段。|\n← \n第三段。');
    expect(settled(removed, 'accept')).toEqual(['第一段。', '第三段。']);
    expect(settled(removed, 'reject')).toEqual(['第一段。', '', '第三段。']);
  });

  it('begins a paragraph below or above, which goes again when it is rejected, and really when its author takes it back', () => {
    const below = track(select(two(), 5), 'wang', enter);
    expect(picture(below)).toBe('第一段。\n+ |\n第二段。');
    expect(settled(below, 'accept')).toEqual(['第一段。', '', '第二段。']);
    expect(settled(below, 'reject')).toEqual(['第一段。', '第二段。']);
    expect(picture(track(below, 'wang', (tr) => tr.join(6)))).toBe('第一段。|\n第二段。');
    const above = track(select(two(), 7), 'wang', enter);
    expect(picture(above)).toBe('第一段。\n+ \n|第二段。');
    expect(settled(above, 'reject')).toEqual(['第一段。', '第二段。']);
    const written = track(below, 'wang', (tr) => tr.insertText('新段。'));
    expect(picture(written)).toBe('第一段。\n+ [+新段。]|\n第二段。');
    expect(settled(written, 'reject')).toEqual(['第一段。', '第二段。']);
    expect(settled(written, 'accept')).toEqual(['第一段。', '新段。', '第二段。']);
  });

  it('takes pasted paragraphs for words with their ends between them', () => {
    const slice = new Slice(
      Fragment.from(['甲。', '乙。', '丙。'].map((words) => planSchema.nodeFromJSON(b.paragraph(words)))),
      1,
      1,
    );
    const midst = track(select(two(), 3), 'wang', (tr) => tr.replaceSelection(slice));
    expect(picture(midst)).toBe('第一[+甲。][+¶][+乙。][+¶][+丙。]|段。\n第二段。');
    expect(settled(midst, 'accept')).toEqual(['第一甲。', '乙。', '丙。段。', '第二段。']);
    expect(settled(midst, 'reject')).toEqual(['第一段。', '第二段。']);
    const end = track(select(two(), 5), 'wang', (tr) => tr.replaceSelection(slice));
    expect(settled(end, 'accept')).toEqual(['第一段。甲。', '乙。', '丙。', '第二段。']);
    expect(settled(end, 'reject')).toEqual(['第一段。', '第二段。']);
  });

  it('tells the readers of a plan other ids for what is parted, always the same', () => {
    const state = track(select(open(b.heading(1, '教育质量')), 3), 'wang', enter);
    const read = () => readBody(createPlanDocument(state.doc.toJSON() as JSONContent));
    const [first, second] = read().children.map(({ attrs }) => attrs.id as string);
    expect(first).toBe(state.doc.firstChild?.attrs.id);
    expect(second).toBe(`${first}~1`);
    expect(read().eq(read())).toBe(true);
  });
});
