import type { Node } from '@tiptap/pm/model';
import { idOf } from '../plan/idOf';
import { inlineText } from '../plan/inlineText';
import { joinLabel } from '../plan/joinLabel';
import { createPlanSource, type PlanSource } from '../plan/planSource';
import type { Department, PlanSettings } from '../schema/settings';
import type { DividedTask } from './dividedTask';
import { nameByLineBefore, readBlockTasks, readTableTasks } from './readTasksOf';

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly name: string;
  readonly text: string;
}

interface Found {
  readonly task: DividedTask;
  readonly isNamed: boolean;
  /** The headings above it, the chapter first. */
  readonly above: readonly Heading[];
}

/** The tasks of a plan in reading order, one for each responsibility (SPEC RSP-8, RSP-9): a pure function of body and settings. */
export function readTaskDivision(body: Node, settings: PlanSettings): readonly DividedTask[] {
  const source = createPlanSource(body, settings.numberingScheme);
  const officialName = namesOf(settings.departments);
  const found: Found[] = [];
  let above: readonly Heading[] = [];
  for (const { node, parent, index, inBox } of source.landmarks) {
    if (node.type.name === 'heading' && !inBox) above = under(above, readHeading(node, source));
    const said =
      node.type.name === 'dataTable'
        ? readTableTasks(node, source.print)
        : node.isTextblock
          ? readBlockTasks(node, source.print).map((said) =>
              nameByLineBefore(said, index > 0 ? parent.child(index - 1) : null, source.print),
            )
          : [];
    for (const { departments, isNamed, ...task } of said) {
      const [lead = '', ...supporting] = new Set(departments.map(officialName));
      const [chapter] = above;
      const place = {
        source: boxName(parent, source) ?? above.at(-1)?.name ?? '',
        chapter: { id: chapter?.id ?? '', name: chapter?.name ?? '' },
      };
      found.push({ task: { ...task, lead, supporting, ...place }, isNamed: isNamed || inBox, above });
    }
  }
  return nameByHeadings(found);
}

/** A task without a name of its own that stands alone under its heading is what the heading says. */
function nameByHeadings(found: readonly Found[]): readonly DividedTask[] {
  const counts = new Map<string, number>();
  for (const { above } of found) {
    const id = above.at(-1)?.id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return found.map(({ task, isNamed, above }) => {
    const heading = above.at(-1);
    if (heading && task.task === '') return { ...task, task: heading.text };
    if (isNamed || !heading || above.length < 2 || counts.get(heading.id) !== 1) return task;
    const content = task.content === '' ? task.task : `${task.task}。${task.content}`;
    return { ...task, task: heading.text, content, source: above.at(-2)?.name ?? '' };
  });
}

/** Label and title of a box, null for what is none. */
function boxName(parent: Node, { labels, print }: PlanSource): string | null {
  const title = parent.type.name === 'box' ? parent.firstChild : null;
  if (title?.type.name !== 'boxTitle') return null;
  return joinLabel(labels.get(idOf(parent)) ?? '', inlineText(title, print).trim());
}

function under(above: readonly Heading[], heading: Heading): readonly Heading[] {
  return [...above.filter(({ level }) => level < heading.level), heading];
}

function readHeading(node: Node, { labels, print }: PlanSource): Heading {
  const text = inlineText(node, (atom) => (atom.type.name === 'noteRef' ? '' : print(atom)))
    .replace(/\s*\n\s*/g, '')
    .trim();
  const level = node.attrs.kind === 'annex' ? 0 : (node.attrs.level as number);
  return { id: idOf(node), level, name: joinLabel(labels.get(idOf(node)) ?? '', text), text };
}

/** The name that the department list has for a short name; other names stay as they are. */
function namesOf(departments: readonly Department[]): (name: string) => string {
  const official = new Map(
    departments.flatMap(({ name, shortNames }) => shortNames.map((short) => [short, name] as const)),
  );
  return (name) => official.get(name) ?? name;
}
