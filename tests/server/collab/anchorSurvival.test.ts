import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchoredElements, anchoredStretches, wordsOf } from '../../../server/collab/anchoredWords';
import { acceptProposals, anchorProposal, undoProposals } from '../../../server/collab/proposalChanges';
import type { ProposalUndo } from '../../../server/collab/proposalResult';
import { planSchema } from '../../../shared/schema/index';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../shared/schema/ydoc';
import { anchorOn } from '../../helpers/proposals';
import { textOf } from '../../helpers/syncClient';
import { paragraph } from '../../helpers/syncServer';

const FIRST = '到2030年，学前教育普及率达到98%以上。';
const SECOND = '教育质量明显提高。';
const CHANGE = { type: 'words', replacement: '99%' } as const;

function plan(): Y.Doc {
  const ydoc = new Y.Doc();
  const blocks = [paragraph('p1', FIRST), paragraph('p2', SECOND)];
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: blocks }));
  expect(anchorProposal(ydoc, 't', anchorOn('p1', FIRST, '98%'), CHANGE)).toBe('98%');
  return ydoc;
}

/** Edits the plan the way an editor does: on the ProseMirror document, written back by y-tiptap. */
function edit(ydoc: Y.Doc, change: (transform: Transform) => unknown): void {
  const { doc, meta } = initProseMirrorDoc(bodyOf(ydoc), planSchema);
  const transform = new Transform(doc);
  change(transform);
  ydoc.transact(() => updateYFragment(ydoc, bodyOf(ydoc), transform.doc, meta));
}

const words = (ydoc: Y.Doc) => wordsOf(anchoredStretches(anchoredElements(bodyOf(ydoc)).get('t') ?? [], 't'));
const accept = (ydoc: Y.Doc) =>
  acceptProposals(ydoc, [{ id: 't', change: CHANGE, original: '98%', nodeId: null }], () => 'new').get('t');

describe('the anchor of a proposal', () => {
  const at = FIRST.indexOf('98%');
  const cases: readonly [string, (ydoc: Y.Doc) => void][] = [
    ['typing before it', (ydoc) => edit(ydoc, (tr) => tr.insert(1, planSchema.text('力争')))],
    ['a split before it', (ydoc) => edit(ydoc, (tr) => tr.split(at))],
    ['paragraphs joined', (ydoc) => edit(ydoc, (tr) => tr.join(FIRST.length + 2))],
    [
      'its paragraph moved',
      (ydoc) =>
        edit(ydoc, (tr) => {
          const block = tr.doc.child(0);
          tr.delete(0, block.nodeSize).insert(tr.doc.content.size, block);
        }),
    ],
    [
      'its words cut and pasted elsewhere',
      (ydoc) =>
        edit(ydoc, (tr) => {
          const cut = tr.doc.slice(at - 1, at + 6);
          tr.delete(at - 1, at + 6).replace(tr.doc.content.size - 2, tr.doc.content.size - 2, cut);
        }),
    ],
    [
      'a deletion that is undone',
      (ydoc) => {
        const undo = new Y.UndoManager(bodyOf(ydoc), { trackedOrigins: new Set([null]) });
        edit(ydoc, (tr) => tr.delete(at - 2, at + 8));
        expect(words(ydoc)).toBeNull();
        undo.undo();
      },
    ],
  ];
  for (const [name, change] of cases)
    it(`survives ${name}, and the proposal is accepted where it stands then`, () => {
      const ydoc = plan();
      change(ydoc);
      expect(words(ydoc)).toBe('98%');
      expect(accept(ydoc)?.type).toBe('done');
      expect(words(ydoc)).toBe('99%');
      const text = Array.from({ length: bodyOf(ydoc).length }, (_, block) => textOf(ydoc, block)).join('');
      expect(text).toContain('99%以');
      expect(text).not.toContain('98%');
    });

  it('holds both pieces when the words themselves are split; nothing is changed unseen', () => {
    const ydoc = plan();
    edit(ydoc, (tr) => tr.split(at + 2));
    expect(accept(ydoc)).toEqual({ type: 'changed', current: '9\n8%' });
    const expected = { id: 't', change: CHANGE, original: '98%', nodeId: null, expected: '9\n8%' };
    expect(acceptProposals(ydoc, [expected], () => 'new').get('t')?.type).toBe('done');
    expect([textOf(ydoc, 0), textOf(ydoc, 1)]).toEqual([`${FIRST.slice(0, at)}99%`, '以上。']);
  });

  it('leaves marks and chips of the words that stay', () => {
    const ydoc = new Y.Doc();
    const bold = { type: 'text', text: '98%', marks: [{ type: 'bold' }] };
    const chip = { type: 'noteRef', attrs: { id: 'n1' } };
    const content = [{ type: 'text', text: '达到' }, bold, chip, { type: 'text', text: '以上' }];
    writeYDoc(
      ydoc,
      createPlanDocument({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' }, content }] }),
    );
    const anchor = { blockId: 'p', from: 0, to: 8, quote: '达到98%\uFFFC以上' };
    const change = { type: 'words', replacement: '达到99%\uFFFC以上' } as const;
    const original = anchorProposal(ydoc, 't', anchor, change) ?? '';
    expect(original).toBe('达到98%\uFFFC以上');
    const results = acceptProposals(ydoc, [{ id: 't', change, original, nodeId: null }], () => '');
    const { doc } = initProseMirrorDoc(bodyOf(ydoc), planSchema);
    const shape = () =>
      doc
        .child(0)
        .content.content.map((node) => [
          node.text ?? node.type.name,
          node.marks.some(({ type }) => type.name === 'bold'),
        ]);
    expect(shape()).toEqual([
      ['达到', false],
      ['99%', true],
      ['noteRef', false],
      ['以上', false],
    ]);
    const undo = (results.get('t') as { undo: ProposalUndo }).undo;
    expect(undoProposals(ydoc, [{ id: 't', undo }]).get('t')?.type).toBe('done');
    expect(words(ydoc)).toBe(original);
  });
});
