import type { Loss, Plan } from './plan';

/** Writes what `outline --json` prints: the plan as plain data, in the shape of ARCHITECTURE.md's command table. */
export function createOutline(plan: Plan, losses: readonly Loss[]) {
  return {
    title: plan.title,
    subtitle: plan.subtitle,
    scheme: plan.scheme,
    headings: plan.headings.map(({ level, number, text, kind }) => ({ level, number, text, kind })),
    tables: plan.tables.map(({ caption, kind, columns, rows }) => ({
      caption,
      kind,
      columns: columns.map(({ name, role, year, unit }) => ({ name, role, year, unit })),
      rows,
    })),
    indicators: plan.indicators.map(({ id, group, parent, name, unit, values, attribute }) => ({
      id,
      group,
      parent,
      name,
      unit,
      values: values.map((value) => ({
        year: value.year,
        kind: value.kind,
        text: value.text,
        number: value.number,
        unit: value.unit,
        qualifier: value.qualifier,
      })),
      attribute,
    })),
    projects: plan.projects.map(({ number, name, fields }) => ({ number, name, fields })),
    boxes: plan.boxes.map(({ label, title }) => ({ label, title })),
    notes: plan.notes.map(({ mark, text }) => ({ mark, text })),
    responsibilities: plan.responsibilities.map(({ lead, departments, quote }) => ({
      lead,
      departments,
      quote,
    })),
    annexes: plan.annexes.map(({ label, title }) => ({ label, title })),
    charts: plan.charts.map(({ kind, title }) => ({ kind, title })),
    coverLetter: plan.coverLetter && {
      // A letter without a red head is issued by who signed it.
      issuer: plan.coverLetter.issuer || (plan.coverLetter.signature.split('\n')[0] ?? ''),
      title: plan.coverLetter.title,
      documentNumber: plan.coverLetter.documentNumber,
      addressees: plan.coverLetter.addressees,
      date: plan.coverLetter.date,
      publicity: plan.coverLetter.publicity,
    },
    losses: losses.map(({ text, reason }) => ({ text, reason })),
  };
}

/** The plan as `outline --json` prints it. */
export type Outline = ReturnType<typeof createOutline>;
