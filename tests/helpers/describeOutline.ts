import type { Outline } from '../../shared/plan/outline';

/** One line each: T title / subtitle, headings with level and number, B boxes, C tables, A annexes, N notes, L letter, R responsible, I indicators, P projects. */
export function describeOutline(outline: Outline): string {
  const { coverLetter } = outline;
  return [
    `T ${[outline.title, outline.subtitle].filter(Boolean).join(' / ')}`,
    ...outline.headings.map(({ level, number, text }) => `${level} ${number}${text}`),
    ...outline.boxes.map(({ label, title }) => `B ${label} ${title}`),
    ...outline.tables.map(({ caption }) => `C ${caption}`),
    ...outline.annexes.map(({ label, title }) => `A ${label} ${title}`),
    ...outline.notes.map(({ mark, text }) => `N ${mark} ${text}`),
    ...(coverLetter ? [`L ${coverLetter.issuer} ${coverLetter.documentNumber} ${coverLetter.date}`] : []),
    ...outline.responsibilities.map(({ departments }) => `R ${departments.join(' ')}`),
    ...outline.indicators.map(
      ({ group, name, unit, values }) =>
        `I ${[group, name, unit].filter(Boolean).join(' ')} ${values.map(({ year, number }) => `${year}: ${number}`).join(', ')}`,
    ),
    ...outline.projects.map(({ name }) => `P ${name}`),
  ]
    .map((line) => line.replace(/\u00a0/g, ' ').trim())
    .join('\n');
}
