import type { Node } from '@tiptap/pm/model';
import { type PlanDocument, readBody } from '../schema/planDocument';
import type { PlanSettings } from '../schema/settings';
import { readAnnexes } from './annexes';
import { readBoxes } from './boxes';
import { readCharts } from './charts';
import { readIndicators } from './indicators';
import { inlineText } from './inlineText';
import { readNotes } from './notes';
import type { Plan } from './plan';
import { createPlanSource, type PlanSource } from './planSource';
import { readProjects } from './projects';
import { readHeadings } from './readHeadings';
import { readTables } from './readTables';
import { readResponsibilities } from './responsibilities';

/** What a plan document says, as data. Throws `PlanError('invalid-document')` when its body does not fit the schema. */
export function readPlan(document: PlanDocument): Plan {
  return readPlanBody(readBody(document), document.settings);
}

/** What a plan's body says, as data: a pure function of the body and the settings. */
export function readPlanBody(body: Node, settings: PlanSettings): Plan {
  return readPlanSource(createPlanSource(body, settings.numberingScheme), settings);
}

/** The same of a body that is prepared already. */
export function readPlanSource(source: PlanSource, settings: PlanSettings): Plan {
  return {
    title: SECTIONS.title(source),
    subtitle: SECTIONS.subtitle(source),
    scheme: settings.numberingScheme,
    headings: readHeadings(source),
    tables: readTables(source),
    indicators: readIndicators(source),
    projects: readProjects(source),
    boxes: readBoxes(source),
    notes: readNotes(source),
    responsibilities: readResponsibilities(source),
    annexes: readAnnexes(source),
    charts: readCharts(source),
    coverLetter: settings.coverLetter,
  };
}

/** The parts of a plan that are read from its body. */
export type PlanSection = keyof typeof SECTIONS;

/** One part of what `readPlanBody` gives. */
export function readSection<Name extends PlanSection>(name: Name, source: PlanSource): Plan[Name] {
  const read: (source: PlanSource) => unknown = SECTIONS[name];
  return read(source) as Plan[Name];
}

const SECTIONS = {
  title: (source: PlanSource) => joinedText(source, 'title'),
  subtitle: (source: PlanSource) => joinedText(source, 'subtitle'),
  headings: readHeadings,
  tables: readTables,
  indicators: readIndicators,
  projects: readProjects,
  boxes: readBoxes,
  notes: readNotes,
  responsibilities: readResponsibilities,
  annexes: readAnnexes,
  charts: readCharts,
};

function joinedText(source: PlanSource, type: string): string {
  return source
    .ofType(type)
    .map(({ node }) => inlineText(node, source.print))
    .join('\n')
    .replace(/\s*\n\s*/g, '')
    .trim();
}
