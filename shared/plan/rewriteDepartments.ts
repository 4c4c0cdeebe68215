import { findResponsibilities } from './parseResponsibility';

/**
 * A responsibility's written words with other departments, where its way of writing can carry them: （A牵头，B配合） stays that, a line
 * 责任单位：A、B stays a line. Null where it cannot.
 */
export function rewriteDepartments(
  written: string,
  before: readonly string[],
  departments: readonly string[],
): string | null {
  if (before.join() === departments.join()) return written;
  const rewritten = withList(written, before, departments) ?? withParts(written, before, departments);
  const [read] = rewritten === null ? [] : findResponsibilities(rewritten);
  return read?.written === rewritten && read.departments.join() === departments.join() ? rewritten : null;
}

function withList(written: string, before: readonly string[], departments: readonly string[]): string | null {
  const list = before.join('、');
  return list !== '' && written.includes(list) ? written.replace(list, () => departments.join('、')) : null;
}

/** The lead stands apart from the others: A牵头，B、C配合. */
function withParts(
  written: string,
  [lead = '', ...others]: readonly string[],
  [newLead = '', ...newOthers]: readonly string[],
): string | null {
  const list = others.join('、');
  const from = written.indexOf(lead);
  const to = list === '' ? -1 : written.indexOf(list, from + lead.length);
  if (from < 0 || to < 0 || newOthers.length === 0) return null;
  const between = written.slice(from + lead.length, to);
  if (!/牵头|负责|[:：]/.test(between)) return null;
  return written.slice(0, from) + newLead + between + newOthers.join('、') + written.slice(to + list.length);
}
