import { findResponsibilities } from '../../plan/parseResponsibility';
import { responsibilityText } from '../../plan/responsibilityText';
import type { FixEdit, ResponsibilitySpan } from './fixEdit';

/** The bracket of a responsibility with some of its characters replaced, and the departments that it then names; null when it names none. */
export function changeResponsibility(span: ResponsibilitySpan, text: string): readonly FixEdit[] | null {
  const written = span.printed.slice(0, span.from) + text + span.printed.slice(span.to);
  const departments = findResponsibilities(written).at(-1)?.departments;
  if (!departments) return null;
  const set = (name: string, value: unknown): FixEdit => ({
    kind: 'setAttribute',
    position: span.position,
    name,
    value,
  });
  const isMade = !span.node.attrs.written;
  return isMade && responsibilityText({ departments }) === written
    ? [set('departments', departments)]
    : [set('written', written), set('departments', departments)];
}
