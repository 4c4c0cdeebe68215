import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { createPlanReader } from '../../../shared/plan/planReader';
import { readPlanBody } from '../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { planSchema } from '../../../shared/schema/index';
import { createSettings, readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { createRandom, type Random } from '../../helpers/random';
import { bodyOf } from './planBuilder';

const settings = createSettings();
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 6) }, (_, index) => index + 1);
const EDITS = 60;

/** A body that shares no node with any other, so that nothing about it is remembered. */
const fresh = (body: Node) => Node.fromJSON(planSchema, body.toJSON());

/** One edit somewhere in the plan: words, a broken or joined block, an attribute, a chip that cites, a row or block gone or twice. */
function editSomewhere(state: EditorState, random: Random): EditorState {
  const places: { node: Node; position: number }[] = [];
  state.doc.descendants((node, position) => void (node.isText || places.push({ node, position })));
  if (places.length === 0) return state;
  const { node, position } = random.pick(places);
  const ids = places.map((place) => place.node.attrs.id as string | null).filter((id) => id);
  const transaction = state.tr;
  const atom = () =>
    random.pick([
      () =>
        planSchema.nodes.crossRef?.create({
          target: random.pick(ids),
          form: random.pick(['title', 'number']),
        }),
      () => planSchema.nodes.responsibility?.create({ departments: ['县教育局', '县财政局'] }),
      () =>
        planSchema.nodes.valueRef?.create({
          table: 'sample-indicators',
          row: random.pick(ids),
          column: random.pick(ids),
        }),
    ])() as Node;
  const words = random.pick(['12', '（县教育局、县水利局负责）', '其中：', '。', '万人']);
  const edits: (() => unknown)[] = [
    () =>
      node.isTextblock && transaction.insertText(words, position + 1 + random.below(node.content.size + 1)),
    () => node.isTextblock && transaction.insertText(words, position + 1, position + 1 + node.content.size),
    () => node.isTextblock && transaction.insert(position + 1, atom()),
    () => transaction.delete(position, position + node.nodeSize),
    () => transaction.insert(position, node),
    () =>
      typeof node.attrs.level === 'number' &&
      transaction.setNodeAttribute(position, 'level', random.below(4)),
    () =>
      node.type.name === 'paragraph' &&
      transaction.setNodeAttribute(position, 'level', random.pick([null, 3])),
    () =>
      'kind' in node.attrs &&
      node.type.name === 'heading' &&
      transaction.setNodeAttribute(position, 'kind', random.pick(['annex', 'plain', 'numbered'])),
    () =>
      node.type.name === 'dataColumn' &&
      transaction.setNodeAttribute(position, 'role', random.pick(['value', 'name', 'department', 'unit'])),
    () =>
      node.type.name === 'dataTable' &&
      transaction.setNodeAttribute(position, 'kind', random.pick(['indicators', 'projects', 'tasks'])),
    () =>
      node.type.name === 'caption' &&
      transaction.setNodeAttribute(position, 'of', random.pick(['table', 'figure', 'none'])),
  ];
  try {
    random.pick(edits)();
    transaction.doc.check();
  } catch {
    return state;
  }
  return state.apply(transaction);
}

describe('[DOC-6] readPlan after edits', () => {
  it.each(SEEDS)('gives what reading all of it gives, edit by edit (seed %i)', (seed) => {
    const random = createRandom(seed);
    let state = EditorState.create({ doc: readBody(createSamplePlan(countingIds())) });
    const read = createPlanReader();
    let different = 0;
    for (let edit = 0; edit < EDITS; edit += 1) {
      const before = state.doc;
      state = editSomewhere(state, random);
      if (state.doc !== before) different += 1;
      const whole = readPlanBody(fresh(state.doc), settings);
      expect(readPlanBody(state.doc, settings)).toEqual(whole);
      expect(read(state.doc, settings)).toEqual(whole);
    }
    expect(different).toBeGreaterThan(EDITS / 6);
  });

  it('gives the parts that no changed block has a part in as the same objects', () => {
    const state = EditorState.create({
      doc: bodyOf((b) => [
        b.heading(1, '总则'),
        b.paragraph('坚持。'),
        b.paragraph('推进。（县教育局负责）'),
      ]),
    });
    const read = createPlanReader();
    const first = read(state.doc, settings);
    const inPlain = state.apply(state.tr.insertText('再', 5));
    expect(read(inPlain.doc, settings)).toBe(first);
    const inDuty = inPlain.apply(inPlain.tr.insertText('再', inPlain.doc.content.size - 2));
    const second = read(inDuty.doc, settings);
    expect(second.headings).toBe(first.headings);
    expect(second.responsibilities).not.toBe(first.responsibilities);
  });
});
