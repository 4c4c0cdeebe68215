import type { Node } from '@tiptap/pm/model';
import type { PlanSettings } from '../schema/settings';
import { blockSections, citing, type Section } from './blockSections';
import type { Labels } from './numbering';
import type { Plan } from './plan';
import { createPlanSource } from './planSource';
import { type PlanSection, readPlanSource, readSection } from './readPlan';

/** Reads a plan again and again. */
export type PlanReader = (body: Node, settings: PlanSettings) => Plan;

interface LastRead {
  readonly body: Node;
  readonly settings: PlanSettings;
  readonly plan: Plan;
  readonly labels: Labels;
  /** What was read out of blocks that cite others, and the ids they point at; may name more than there is. */
  readonly citing: ReadonlySet<Section>;
  readonly targets: ReadonlySet<string>;
}

/**
 * A reader that remembers the last body it read: parts of the plan that no changed block has a part in come back as they were, the same
 * objects. What it gives is always equal to `readPlanBody`.
 */
export function createPlanReader(): PlanReader {
  let last: LastRead | null = null;
  return (body, settings) => {
    if (last?.body === body && last.settings === settings) return last.plan;
    last = (last && readChanges(last, body, settings)) ?? readAll(body, settings);
    return last.plan;
  };
}

function readAll(body: Node, settings: PlanSettings): LastRead {
  const sections = new Set<Section>();
  const targets = new Set<string>();
  body.forEach((block) => {
    addCiting(block, sections, targets);
  });
  const source = createPlanSource(body, settings.numberingScheme);
  const plan = readPlanSource(source, settings);
  return { body, settings, plan, labels: source.labels, citing: sections, targets };
}

/** Null when all has to be read: after a change of the structure, the labels or the settings. */
function readChanges(last: LastRead, body: Node, settings: PlanSettings): LastRead | null {
  const changed = last.settings === settings ? changedBlocks(last.body, body) : null;
  if (!changed) return null;
  const touched = new Set<Section>();
  for (const [before, after] of changed) addTouched(before, after, touched);
  if (touched.has('labels')) return null;
  const [sections, targets] = [new Set(last.citing), new Set(last.targets)];
  for (const [, after] of changed) addCiting(after, sections, targets);
  const isCited = changed.some(([before, after]) => isCitable(before, targets) || isCitable(after, targets));
  if (isCited) for (const section of sections) touched.add(section);
  const read = { body, settings, labels: last.labels, citing: sections, targets };
  if (touched.size === 0) return { ...read, plan: last.plan };
  const source = createPlanSource(body, settings.numberingScheme, last.labels);
  const anew = [...touched].filter((section): section is PlanSection => section !== 'labels');
  return {
    ...read,
    plan: Object.assign({ ...last.plan }, ...anew.map((name) => ({ [name]: readSection(name, source) }))),
  };
}

/** The blocks of the top that are not the same in both bodies, in pairs; null when their number changed. */
function changedBlocks(before: Node, after: Node): readonly (readonly [Node, Node])[] | null {
  if (before.childCount !== after.childCount) return null;
  const changed: [Node, Node][] = [];
  for (let index = 0; index < after.childCount; index += 1)
    if (before.child(index) !== after.child(index)) changed.push([before.child(index), after.child(index)]);
  return changed;
}

function addTouched(before: Node, after: Node, touched: Set<Section>): void {
  const [old, current] = [blockSections(before), blockSections(after)];
  for (const section of [...old.keys(), ...current.keys()])
    if ((old.get(section) ?? null) !== (current.get(section) ?? null)) touched.add(section);
}

function addCiting(block: Node, sections: Set<Section>, targets: Set<string>): void {
  const found = citing(block);
  for (const section of found.sections) sections.add(section);
  for (const target of found.targets) targets.add(target);
}

/** True for what a citation in a heading, a cell or a note may print; plain text is cited only where something points at it. */
function isCitable(block: Node, targets: ReadonlySet<string>): boolean {
  return block.type.name !== 'paragraph' || targets.has(block.attrs.id as string);
}
