import { NUMBERING_SCHEMES } from '../../shared/schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../../shared/schema/planDocument';
import { readText } from '../../shared/text/readText';
import { generatePlan } from '../../tests/helpers/generatePlan';

/** Generated plans one after another, cut at about as many characters as wanted. */
export function createLongPlan(characters: number): PlanDocument {
  let count = 0;
  const newId = () => `n${++count}`;
  const content = [];
  let length = 0;
  for (let seed = 1; length < characters; seed += 1) {
    const plan = readText(generatePlan(seed, NUMBERING_SCHEMES.chapter).text, { newId }).document;
    for (const block of plan.body.content ?? []) {
      if (length >= characters) break;
      if (block.type === 'title' && seed > 1) continue;
      length += lengthOf(block);
      content.push(block);
    }
  }
  return createPlanDocument(
    { type: 'doc', content },
    { region: '青禾县', period: { from: 2026, to: 2030 }, numberingScheme: [...NUMBERING_SCHEMES.chapter] },
  );
}

interface Block {
  readonly text?: string;
  readonly content?: readonly Block[];
}

function lengthOf({ text, content }: Block): number {
  return (text?.length ?? 0) + (content ?? []).reduce((sum, child) => sum + lengthOf(child), 0);
}
