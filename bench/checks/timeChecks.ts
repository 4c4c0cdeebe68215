import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { runChecksOnBody } from '../../shared/checks';
import { createPlanChecker } from '../../shared/checks/planChecker';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { createRandom, type Random } from '../../tests/helpers/random';
import { quantile } from '../quantile';

const WHOLE_ROUNDS = 9;
const KEYSTROKES = 200;
const WARM_UP = 20;
const LETTERS = [...'的学校教育县2，。建设新'];

/** Milliseconds of whole checks, and of checks after one keystroke. */
export interface CheckTimes {
  readonly characters: number;
  readonly whole: number;
  readonly fastest: number;
  readonly keyMedian: number;
  readonly keyNinetyFifth: number;
  readonly keyProcessor: number;
}

/** What a whole check costs, each round over nodes of its own, and a check after one keystroke somewhere. */
export function timeChecks(document: PlanDocument): CheckTimes {
  const bodies = Array.from({ length: WHOLE_ROUNDS }, () => readBody(document));
  const whole = bodies.map((body) => timed(() => runChecksOnBody(body, document.settings)));
  const start = readBody(document);
  const { wall, processor } = timeKeystrokes(start, document);
  return {
    characters: start.textContent.length,
    whole: quantile(whole, 0.5),
    fastest: Math.min(...whole),
    keyMedian: quantile(wall, 0.5),
    keyNinetyFifth: quantile(wall, 0.95),
    keyProcessor: processor,
  };
}

function timeKeystrokes(start: Node, { settings }: PlanDocument) {
  const random = createRandom(7);
  const checker = createPlanChecker();
  let body = start;
  checker.check(body, settings);
  const wall: number[] = [];
  let processor = 0;
  for (let count = 0; count < KEYSTROKES + WARM_UP; count += 1) {
    body = typeSomewhere(body, random);
    const before = process.cpuUsage();
    const time = timed(() => checker.check(body, settings));
    const { user, system } = process.cpuUsage(before);
    if (count < WARM_UP) continue;
    wall.push(time);
    processor += (user + system) / 1000 / KEYSTROKES;
  }
  return { wall, processor };
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
