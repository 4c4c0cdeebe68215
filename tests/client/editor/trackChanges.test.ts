import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { changeAt, settleTracked, trackedStretches } from '../../../client/editor/tracking/settleTracked';
import {
  changesUntracked,
  exemptTyped,
  trackTransaction,
} from '../../../client/editor/tracking/trackTransaction';
import { readPlan } from '../../../shared/plan/readPlan';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { trackedState } from '../../../shared/tracking/trackedState';
import { countingIds } from '../../helpers/countingIds';

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

/** Texts with [+inserted] and [-deleted] words, the caret as |. */
function picture({ doc, selection }: EditorState): string {
  const lines: string[] = [];
  doc.descendants((block, at) => {
    if (!block.isTextblock) return;
    let line = '';
    let position = at + 1;
    const caret = () => (selection.head === position ? '|' : '');
    block.forEach((node) => {
      const { insertion, deletions } = trackedState(node.marks);
      const sign = deletions.length > 0 ? '-' : insertion ? '+' : '';
      line += caret();
      let words = '';
      let first = true;
      for (const letter of node.text ?? '▢') {
        words += (first ? '' : caret()) + letter;
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

  it('keeps all blocks when words of several are deleted', () => {
    const state = open(b.paragraph('第一段。'), b.paragraph('第二段。'));
    const tracked = track(select(state, 3, 9), 'wang', (tr) => tr.deleteSelection());
    expect(picture(tracked)).toBe('第一[-段。]\n[-第二]|段。');
  });

  it('changes structure as it is', () => {
    const state = track(select(start(), 3), 'wang', (tr) => tr.split(3));
    expect(picture(state)).toBe('教育\n|质量提高。');
    const joined = track(state, 'wang', (tr) => tr.join(4));
    expect(picture(joined)).toBe('教育|质量提高。');
  });

  it('knows what it does not track: paragraphs split in the midst or joined, chips, what blocks are', () => {
    const state = open(b.paragraph('教育质量提高。'), b.paragraph('第二段。'));
    const end = state.doc.child(0).nodeSize - 1;
    expect(changesUntracked(state.tr.split(3))).toBe(true);
    expect(changesUntracked(state.tr.join(end + 1))).toBe(true);
    expect(changesUntracked(state.tr.setNodeAttribute(0, 'align', 'center'))).toBe(true);
    expect(changesUntracked(state.tr.insert(3, planSchema.node('hardBreak')))).toBe(true);
    expect(changesUntracked(state.tr.insertText('教学', 3))).toBe(false);
    expect(changesUntracked(state.tr.delete(3, end + 4))).toBe(false);
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
