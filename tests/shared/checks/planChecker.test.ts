import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { runChecksOnBody } from '../../../shared/checks';
import { createPlanChecker } from '../../../shared/checks/planChecker';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { type PlanDocument, readBody } from '../../../shared/schema/planDocument';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { editWildly } from '../../helpers/editWildly';
import { generatePlan } from '../../helpers/generatePlan';
import { createRandom, type Random } from '../../helpers/random';

const EDITS = 40;
const PIECES = [
  '，',
  ',',
  '教育',
  '教育教育',
  '”',
  '5',
  '2031年',
  '（待补充）',
  '资咨',
  '全市',
  '达到98%',
  '体育',
];

function generated(seed: number): PlanDocument {
  return readText(generatePlan(seed, NUMBERING_SCHEMES.chapter).text, { newId: countingIds() }).document;
}

/** Types, deletes, or moves a block, as an editor does: what did not change stays the same object. */
function edit(body: Node, random: Random): Node {
  const transform = new Transform(body);
  const spots: { from: number; length: number }[] = [];
  body.descendants((node, position) => {
    if (node.isText) spots.push({ from: position, length: node.text?.length ?? 0 });
    return true;
  });
  const { from, length } = random.pick(spots);
  const at = from + random.below(length);
  const choice = random.below(4);
  if (choice < 2) transform.insert(at, body.type.schema.text(random.pick(PIECES)));
  else if (choice === 2) transform.delete(at, Math.min(from + length, at + 1 + random.below(6)));
  else {
    const index = random.below(body.childCount);
    const moved = body.child(index);
    let start = 0;
    for (let before = 0; before < index; before += 1) start += body.child(before).nodeSize;
    transform.delete(start, start + moved.nodeSize);
    transform.insert(transform.doc.content.size, moved);
  }
  return transform.doc;
}

describe('[CHK-17] a checker that goes on from what it knows', () => {
  it.each([
    ['the sample plan', 1, () => createSamplePlan(countingIds())],
    ['a generated plan', 2, () => generated(2)],
    ['another generated plan', 3, () => generated(5)],
  ] as const)(
    'finds what the whole check finds while %s is edited (seed %d)',
    (_name, seed, create) => {
      const random = createRandom(seed);
      const { settings, body: json } = create();
      const checker = createPlanChecker();
      let body = readBody({ settings, body: json as JSONContent } as PlanDocument);
      for (let count = 0; count < EDITS; count += 1) {
        expect(checker.check(body, { ...settings }), `seed ${seed}, edit ${count}`).toEqual(
          runChecksOnBody(readBody({ settings, body: body.toJSON() } as PlanDocument), settings),
        );
        body = edit(body, random);
      }
    },
    60_000,
  );

  it('finds it after wild changes of structure and settings too', () => {
    const checker = createPlanChecker();
    for (let seed = 1; seed <= 12; seed += 1) {
      const wild = editWildly(createSamplePlan(countingIds()), 12, createRandom(seed));
      const settings = seed % 2 ? wild.settings : { ...wild.settings, period: { from: 2021, to: 2025 } };
      const found = checker.check(readBody(wild), settings);
      expect(found, `seed ${seed}`).toEqual(runChecksOnBody(readBody(wild), settings));
    }
  }, 60_000);
});
