import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { runChecksOnBody } from '../../shared/checks';
import { createPlanChecker } from '../../shared/checks/planChecker';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { createRandom, type Random } from '../../tests/helpers/random';
import { quantile } from '../quantile';

const WHOLE_ROUNDS = 9;
const KEYSTROKES = 200;
const LETTERS = [...'的学校教育县2，。建设新'];

/** What a whole check costs, and a check after one keystroke, in milliseconds. */
export function timeChecks(document: PlanDocument) {
  const bodies = Array.from({ length: WHOLE_ROUNDS }, () => readBody(document));
  const whole = bodies.map((body) => timed(() => runChecksOnBody(body, document.settings)));
  const keys = keystrokes(bodies[0] as Node, document);
  return {
    characters: bodies[0]?.textContent.length ?? 0,
    'whole p50': rounded(quantile(whole, 0.5)),
    'whole fastest': rounded(Math.min(...whole)),
    'key p50': rounded(quantile(keys, 0.5)),
    'key p95': rounded(quantile(keys, 0.95)),
  };
}

function keystrokes(start: Node, { settings }: PlanDocument): readonly number[] {
  const random = createRandom(7);
  const checker = createPlanChecker();
  let body = start;
  checker.check(body, settings);
  return Array.from({ length: KEYSTROKES }, () => {
    body = typeSomewhere(body, random);
    return timed(() => checker.check(body, settings));
  });
}

function typeSomewhere(body: Node, random: Random): Node {
  const spots: number[] = [];
  body.descendants((node, position) => {
    if (node.isText && node.text) spots.push(position + random.below(node.text.length));
    return true;
  });
  const at = random.pick(spots);
  return new Transform(body).insert(at, body.type.schema.text(random.pick(LETTERS))).doc;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(1));
}
