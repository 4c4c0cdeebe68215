import { findBrackets } from './findBrackets';
import { isDepartmentName, isSureDepartment, splitDepartments } from './splitDepartments';

/** A responsibility in a text: its bracket reaches from `from` to `to`, `written` is the bracket itself. The lead is first. */
export interface ParsedResponsibility {
  readonly from: number;
  readonly to: number;
  readonly departments: readonly string[];
  readonly written: string;
}

const LABEL =
  /(?:(?:牵头|责任|负责|配合|主办|协办|承办|主管|协同|参与|参加|实施)+(?:部门|单位|股室|科室|处室|机构|主体|领导|人)(?:[（(](?:部门|单位|科室|处室)[）)])?(?:及配合(?:部门|单位))?|牵头|配合|(?:完成|实施|推进)?(?:时限|时间|期限|年限))[:：]/g;
/** What stands behind it is a person or a date, no department. */
const OTHER_LABEL = /(?:领导|人|时限|时间|期限|年限)[:：]$/;
/** A paragraph of its own: 责任单位：A、B */
const BARE = /^\s*(?:牵头|责任|负责|主办|承办)(?:部门|单位|股室|科室|处室)[:：]/;
/** A paragraph of its own: A牵头，B、C配合。 */
const BARE_DUTIES = /^\s*([^，,；;。（(]{2,60}牵头(?:负责)?[，,；;][^。]*(?:配合|参与|协助))。?\s*$/;
const LEAD_LABEL = /^(?:牵头|主办|主管|责任|负责)/;
const DUTY =
  /(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|分工|分别|共同|具体|总体|组织|统筹|参与|牵头|协同)*(?:负责|牵头|配合|参与|协助|落实|承办|实施)$/;
const CLOSING = /[，,；;]?(?:列|排)(?:在)?(?:第一位|首位|第一).*$|[，,；;]?下同$/;

/** All responsibilities of a text, in their order (SPEC RSP-1 … RSP-5). Lines 责任单位：A、B and A牵头，B配合 are such without a bracket. */
export function findResponsibilities(text: string): readonly ParsedResponsibility[] {
  const bare = readBareLine(text);
  if (bare) return [{ from: 0, to: text.length, departments: bare, written: text }];
  return findBrackets(text).flatMap(({ from, to, inside }) => {
    const closes = /[。；!！]$/.test(text.slice(0, from).trimEnd()) && /^[。\s]*$/.test(text.slice(to));
    const departments = readDepartments(inside) ?? (closes ? readBareList(inside) : null);
    return departments ? [{ from, to, departments, written: text.slice(from, to) }] : [];
  });
}

/** The last responsibility of a text, as a rule the bracket that ends it, or null. */
export function parseResponsibility(text: string): ParsedResponsibility | null {
  return findResponsibilities(text).at(-1) ?? null;
}

/**
 * The departments that a bracket's inside names, the lead first, or null when it says nothing about who carries out: 县教育局、县财政局负责;
 * 牵头单位：A；配合单位：B; A牵头，B、C配合.
 */
export function readDepartments(inside: string): readonly string[] | null {
  const text = dropSpace(inside).replace(CLOSING, '');
  return readLabelled(text) ?? readDuties(text);
}

function readBareLine(text: string): readonly string[] | null {
  const labelled = BARE.test(text) ? readLabelled(dropSpace(text)) : null;
  if (labelled?.every(isDepartmentName)) return labelled;
  const duties = BARE_DUTIES.exec(text)?.[1];
  const named = duties ? readDuties(dropSpace(duties)) : null;
  return named?.every(isSureDepartment) ? named : null;
}

/** Takes out line breaks and the spaces that part no departments. */
function dropSpace(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

function readLabelled(text: string): readonly string[] | null {
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0 || labels[0]?.index !== 0) return null;
  const parts = labels.map((label, index) => {
    const list = text.slice(label.index + label[0].length, labels[index + 1]?.index);
    return { leads: LEAD_LABEL.test(label[0]), names: splitDepartments(list.replace(/[。；;，,、]+$/, '')) };
  });
  const bodies = parts.filter((_, index) => !OTHER_LABEL.test(labels[index]?.[0] ?? ''));
  const names = [...bodies.filter((part) => part.leads), ...bodies.filter((part) => !part.leads)].flatMap(
    (part) => part.names,
  );
  return names.length > 0 && names.every((name) => name.length <= 40) ? [...new Set(names)] : null;
}

/** Departments and nothing else, in the bracket behind a paragraph's last sentence: （县教育局、县财政局） */
function readBareList(inside: string): readonly string[] | null {
  const names = splitDepartments(dropSpace(inside).replace(CLOSING, ''));
  return names.length > 0 && names.every(isSureDepartment) ? names : null;
}

function readDuties(text: string): readonly string[] | null {
  const clauses = text.split(/(?<=负责|牵头|配合|参与|协助|落实|实施|承办)[，,；;、]/);
  const names = clauses.map((clause) =>
    DUTY.test(clause) ? splitDepartments(clause.replace(DUTY, '')) : null,
  );
  if (names.includes(null) || !/负责|牵头/.test(text)) return null;
  const all = (names as (readonly string[])[]).flat();
  const [lead, ...others] = all;
  if (
    !lead ||
    !isDepartmentName(lead) ||
    !others.every((name) => isDepartmentName(name) || name.length <= 12)
  )
    return null;
  return [...new Set(all)];
}
