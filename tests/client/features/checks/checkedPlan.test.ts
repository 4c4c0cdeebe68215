import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { findBlockChange } from '../../../../client/features/checks/engine/blockChange';
import { createCheckedPlan } from '../../../../client/features/checks/engine/checkedPlan';
import { createSpotFinder } from '../../../../client/features/checks/engine/spotPositions';
import { runChecksOnBody } from '../../../../shared/checks/index';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { plantContradiction } from '../../../helpers/plantContradiction';
import { createRandom } from '../../../helpers/random';

const EDITS = 25;
const { settings, ...sample } = createSamplePlan(countingIds());

/** Sends what changed from one body to the next, as the page does, and gives the findings. */
function createFollower() {
  const plan = createCheckedPlan();
  let sent: Node | null = null;
  let version = 0;
  return (body: Node) => {
    const { blocks, ...where } = findBlockChange(sent, body);
    version += 1;
    plan.take({
      version,
      change: { ...where, blocks: blocks.map((block) => block.toJSON()) },
      ...(sent === null && { settings }),
    });
    sent = body;
    return { sentBlocks: blocks.length, findings: plan.check() };
  };
}

/** A body with something done to it at random: words typed or deleted, a block taken out or doubled. */
function editAtRandom(body: Node, random: ReturnType<typeof createRandom>): Node {
  const index = random.below(body.childCount);
  const block = body.child(index);
  let start = 0;
  for (let before = 0; before < index; before += 1) start += body.child(before).nodeSize;
  const transform = new Transform(body);
  const kind = random.below(4);
  if (kind === 0 && body.childCount > 5) return transform.delete(start, start + block.nodeSize).doc;
  if (kind === 1) return transform.insert(start, block).doc;
  if (!block.isTextblock || block.content.size < 4) return transform.doc;
  const place = start + 1 + random.below(block.content.size - 2);
  if (kind === 2)
    return transform.insert(place, body.type.schema.text(random.pick(['，', '5', '教育', '“']))).doc;
  return transform.delete(place, place + 1).doc;
}

describe('[CHP-1] the copy of a plan in the worker', () => {
  it.each([1, 2])('finds what a whole check finds, whatever was edited (seed %i)', (seed) => {
    const random = createRandom(seed);
    const follow = createFollower();
    let body = readBody({ settings, ...sample });
    follow(body);
    for (let edit = 0; edit < EDITS; edit += 1) {
      body = editAtRandom(body, random);
      const { findings, sentBlocks } = follow(body);
      expect(findings.map(({ finding }) => finding)).toEqual(runChecksOnBody(body, settings));
      expect(sentBlocks).toBeLessThanOrEqual(2);
    }
  });

  it('refuses a change that does not fit it', () => {
    const plan = createCheckedPlan();
    const change = { index: 0, deleteCount: 1, blocks: [] };
    expect(() => plan.take({ version: 1, change })).toThrow(RangeError);
  });
});

describe('[CHP-2] the places of findings', () => {
  it.each([
    'changed quantity',
    'broken sum',
    'half-width comma',
    'comma between departments',
    'swapped labels',
  ] as const)('cover the words that are quoted (%s)', (kind) => {
    const { document } = plantContradiction(kind, 7);
    const body = readBody(document);
    const plan = createCheckedPlan();
    const blocks = body.children.map((block) => block.toJSON());
    plan.take({ version: 1, change: { index: 0, deleteCount: 0, blocks }, settings: document.settings });
    const find = createSpotFinder(body, body);
    const found = plan.check();
    expect(found.length).toBeGreaterThan(0);
    for (const { finding, spots } of found)
      for (const [index, spot] of spots.entries()) {
        const positions = spot && find(spot);
        if (!positions) throw new Error(`no place for ${finding.places[index]?.quote}`);
        const words = body.textBetween(positions.from, positions.to);
        if (words && !words.includes('￼')) expect(finding.places[index]?.quote).toContain(words.trim());
      }
  });

  it('cover the words that are quoted behind words deleted in tracked mode', () => {
    const { schema } = readBody({ settings, ...sample }).type;
    const deleted = schema.mark('deletion', { change: 'c', author: 'a', at: '2026-11-01T08:00:00Z' });
    const paragraph = schema.node('paragraph', { id: 'p' }, [
      schema.text('全县'),
      schema.text('原来写的话', [deleted]),
      schema.text('各有关部门和单位要认真布署，统一推进。'),
    ]);
    const plan = createCheckedPlan();
    plan.take({
      version: 1,
      change: { index: 0, deleteCount: 0, blocks: [paragraph.toJSON()] },
      settings,
    });
    const [found] = plan.check();
    const [spot] = found?.spots ?? [];
    if (!spot) throw new Error('no place');
    expect(paragraph.textBetween(spot.from - 1, spot.to - 1)).toContain('布署');
    expect(paragraph.textBetween(spot.from - 1, spot.to - 1)).not.toContain('原来');
  });

  const before = readBody({ settings, ...sample });
  const paragraph = before.children.findIndex(
    ({ type, content }) => type.name === 'paragraph' && content.size > 20,
  );
  const start = before.children.slice(0, paragraph).reduce((size, block) => size + block.nodeSize, 0);
  const spot = { block: paragraph, from: 5, to: 9 };
  const words = before.textBetween(start + 5, start + 9);
  const wordsIn = (after: Node) => {
    const positions = createSpotFinder(before, after)(spot);
    return positions && after.textBetween(positions.from, positions.to);
  };
  const type = (position: number, text: string) =>
    new Transform(before).insert(position, before.type.schema.text(text)).doc;

  it('move along when text is typed before or behind them, in their block or elsewhere', () => {
    expect(wordsIn(type(start + 2, '新词'))).toBe(words);
    expect(wordsIn(type(start + 5, '新词'))).toBe(words);
    expect(wordsIn(type(start + 9, '新词'))).toBe(words);
    expect(wordsIn(type(1, '新词'))).toBe(words);
    expect(wordsIn(new Transform(before).delete(0, before.child(0).nodeSize).doc)).toBe(words);
  });

  it('are gone when the words themselves changed or their block is gone', () => {
    expect(wordsIn(type(start + 7, '新'))).toBeNull();
    const size = before.child(paragraph).nodeSize;
    expect(wordsIn(new Transform(before).delete(start, start + size).doc)).toBeNull();
  });
});
