import { NUMBERING_SCHEMES } from '../../schema/numberingSchemes';
import type { LevelFormat } from '../../schema/settings';
import { countsOn } from './countsOn';
import { FORM_FORMATS, LABEL_FORMS, type Label, type LabelForm } from './labels';
import type { Part } from './part';

/** How a plan numbers its levels, and which level each form of label has. */
export interface HeadingScheme {
  readonly levels: readonly LevelFormat[];
  /** 1 … 6, or null for a form that this plan does not count with. */
  levelOf(form: LabelForm): number | null;
}

const DEEPEST = 6;

/**
 * The scheme of a plan, from the forms of its labels: a usual scheme when the body uses its first levels, else the forms in their
 * order, followed by the usual narrower ones.
 */
export function findHeadingScheme(parts: readonly Part[]): HeadingScheme {
  const body = collectLabels(parts, false);
  const everywhere = collectLabels(parts, true);
  const annexes = parts.findIndex((part) => part.type === 'annex');
  const running = annexes < 0 ? body : collectLabels(parts.slice(0, annexes), false);
  const told = formsToldToCountOn(parts);
  const used = orderForms(body);
  const inBoxes = orderForms(everywhere).filter((form) => !used.includes(form));
  const forms = chooseForms(used, inBoxes);
  const dot = chooseDot(everywhere);
  return {
    levels: forms.map((form) => {
      const format = form === 'dot' ? dot : FORM_FORMATS[form];
      return told.has(form) || countsOn(running, form) ? { ...format, continues: true } : format;
    }),
    levelOf: (form) => (forms.includes(form) ? forms.indexOf(form) + 1 : null),
  };
}

/** The forms whose lists the format says to count on. */
function formsToldToCountOn(parts: readonly Part[]): ReadonlySet<LabelForm> {
  return new Set(
    parts.flatMap((part) =>
      part.type === 'line' && part.line.label && part.line.source.numbering?.countsOn
        ? [part.line.label.form]
        : [],
    ),
  );
}

function collectLabels(parts: readonly Part[], withBoxes: boolean): readonly Label[] {
  return parts.flatMap((part) => {
    if (part.type === 'box') return withBoxes ? collectLabels(part.content, true) : [];
    return part.type === 'line' && part.line.label ? [part.line.label] : [];
  });
}

/**
 * The forms that occur, from the widest. Custom decides, unless the sequence says otherwise: a form that starts anew at 1 again and
 * again while the other counts on is the narrower one.
 */
function orderForms(labels: readonly Label[]): readonly LabelForm[] {
  const forms = LABEL_FORMS.filter((form) => labels.some((label) => label.form === form));
  const ordered = [...forms];
  for (let index = 0; index + 1 < ordered.length; index += 1) {
    const [first, second] = [ordered[index] as LabelForm, ordered[index + 1] as LabelForm];
    if (countRestarts(labels, first, second) >= 2 && countRestarts(labels, second, first) === 0)
      ordered.splice(index, 2, second, first);
  }
  return ordered;
}

/** How often `inner` starts at 1 right behind an `outer` that is itself not the first. */
function countRestarts(labels: readonly Label[], inner: LabelForm, outer: LabelForm): number {
  const both = labels.filter((label) => label.form === inner || label.form === outer);
  return both.filter((label, index) => {
    const before = both[index - 1];
    return label.form === inner && label.count === 1 && before?.form === outer && before.count > 1;
  }).length;
}

function chooseForms(used: readonly LabelForm[], inBoxes: readonly LabelForm[]): readonly LabelForm[] {
  const usual = Object.values(NUMBERING_SCHEMES)
    .map((levels) => levels.map(formOf))
    .find(
      (forms) =>
        used.every((form, index) => forms[index] === form) && inBoxes.every((form) => forms.includes(form)),
    );
  if (usual) return usual;
  const all = used.length > 0 ? orderCanonically(used, inBoxes) : inBoxes;
  const narrowest = all.at(-1);
  const deeper = LABEL_FORMS.slice(narrowest ? LABEL_FORMS.indexOf(narrowest) + 1 : 0).filter(
    (form) => !all.includes(form),
  );
  return [...all, ...deeper].slice(0, DEEPEST);
}

function orderCanonically(used: readonly LabelForm[], others: readonly LabelForm[]): readonly LabelForm[] {
  const isUsual = used.every((form, index) => index === 0 || rank(used[index - 1] as LabelForm) < rank(form));
  return isUsual
    ? LABEL_FORMS.filter((form) => used.includes(form) || others.includes(form))
    : [...used, ...others];
}

function rank(form: LabelForm): number {
  return LABEL_FORMS.indexOf(form);
}

function formOf(format: LevelFormat): LabelForm {
  return LABEL_FORMS.find(
    (form) => JSON.stringify(FORM_FORMATS[form]) === JSON.stringify(format),
  ) as LabelForm;
}

/** 1. or, where most of them are written so, 1、 */
function chooseDot(labels: readonly Label[]): LevelFormat {
  const dots = labels.filter((label) => label.form === 'dot');
  const commas = dots.filter((label) => label.written.endsWith('、'));
  return commas.length * 2 > dots.length ? { ...FORM_FORMATS.dot, after: '、' } : FORM_FORMATS.dot;
}
