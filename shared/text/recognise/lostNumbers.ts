import { LABEL_FORMS, type Label, type LabelForm } from './labels';
import type { Line } from './line';
import type { Part } from './part';

/** The Chinese form that automatic numbering prints as a decimal one when a converter does not know Chinese counting. */
const TWINS: Readonly<Partial<Record<LabelForm, LabelForm>>> = { dot: 'comma', decimalBracket: 'bracket' };

/** Directly below 一、 custom knows only （一）. */
const USUAL_PARENT: Readonly<Partial<Record<LabelForm, LabelForm>>> = { bracket: 'comma' };

interface Entry {
  readonly index: number;
  readonly label: Label;
}

/**
 * Labels such as “2、 ” and “（7） ” come from automatic numbering that lost its form. Their place in the sequence tells what they
 * are: 2、 between 一、 and 三、 is 二、. Gives back the parts with such labels in their true form; `written` stays as found.
 */
export function restoreLostNumbers(parts: readonly Part[]): readonly Part[] {
  return (['comma', 'bracket'] as const).reduce(restoreForm, parts);
}

function restoreForm(parts: readonly Part[], form: LabelForm): readonly Part[] {
  const contexts = splitContexts(parts, form);
  const parents = new Set(
    contexts
      .filter(
        ({ entries }) => entries.some(({ label }) => label.form === form) || containsWider(entries, form),
      )
      .map(({ parent }) => parent),
  );
  const restored = new Set<number>();
  for (const { parent, entries } of contexts) {
    const own = entries.filter((entry) => entry.label.form === form || isLost(entry.label, form));
    if (!own.some((entry) => isLost(entry.label, form))) continue;
    const hasTrue = own.some((entry) => entry.label.form === form);
    const isUsualHere = parent !== null && (parents.has(parent) || parent === USUAL_PARENT[form]);
    const chosen = hasTrue
      ? fitBetween(own, form)
      : isUsualHere || containsWider(entries, form)
        ? withoutNested(own, entries)
        : [];
    for (const entry of chosen) restored.add(entry.index);
  }
  return parts.map((part, index) => {
    if (!restored.has(index) || part.type !== 'line' || !part.line.label) return part;
    const line: Line = { ...part.line, label: { ...part.line.label, form } };
    return { ...part, line };
  });
}

/** The stretches of labels between two wider ones; `parent` is the form of the label that opens one. */
function splitContexts(parts: readonly Part[], form: LabelForm) {
  const contexts: { parent: LabelForm | null; entries: Entry[] }[] = [{ parent: null, entries: [] }];
  parts.forEach((part, index) => {
    if ((part.type === 'heading' && part.level === 1) || part.type === 'annex')
      contexts.push({ parent: null, entries: [] });
    if (part.type !== 'line' || !part.line.label) return;
    const { label } = part.line;
    if (rank(label.form) < rank(form)) contexts.push({ parent: label.form, entries: [] });
    else contexts.at(-1)?.entries.push({ index, label });
  });
  return contexts;
}

function rank(form: LabelForm): number {
  return LABEL_FORMS.indexOf(form);
}

/** Whether a label may be a lost one of the form: decimal, set off by a blank, and for 一、 with 、. */
function isLost(label: Label, form: LabelForm): boolean {
  return label.automatic && TWINS[label.form] === form && (form !== 'comma' || label.written.endsWith('、'));
}

/** Those lost labels that fill a gap between the true ones around them, in order; a nested list of its own does not. */
function fitBetween(own: readonly Entry[], form: LabelForm): readonly Entry[] {
  const fitting: Entry[] = [];
  let last = 0;
  let nested = 0;
  own.forEach((entry, position) => {
    const { count } = entry.label;
    if (entry.label.form === form) {
      last = count;
      nested = 0;
      return;
    }
    const next =
      own.slice(position + 1).find((other) => other.label.form === form)?.label.count ??
      Number.POSITIVE_INFINITY;
    const fits = count === last + 1 && count < next && (nested === 0 || count !== nested + 1);
    if (fits) {
      fitting.push(entry);
      last = count;
      nested = 0;
    } else nested = count;
  });
  return fitting;
}

/**
 * The labels without lists of their own: one that starts at 1 again below a narrower label, and heads none of them, is an item there, and so are those
 * that count on from it.
 */
function withoutNested(own: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  let last = 0;
  let nested = 0;
  return own.filter((entry) => {
    const { count, form } = entry.label;
    const at = entries.indexOf(entry);
    const [before, below] = [entries[at - 1]?.label, entries[at + 1]?.label];
    const heads = below !== undefined && below.form !== form && below.count === 1;
    const opensList = count === 1 && last > 0 && before !== undefined && before.form !== form && !heads;
    const continuesList = nested > 0 && count === nested + 1 && !(heads && count === last + 1);
    nested = opensList ? 1 : continuesList ? count : 0;
    if (nested === 0) last = count;
    return nested === 0;
  });
}

/** A decimal label right above a form that is wider than itself must be the Chinese one: 1、 above （一）, （1） above 1. */
function containsWider(entries: readonly Entry[], form: LabelForm): boolean {
  return entries.some((entry, position) => {
    const below = entries[position + 1]?.label;
    if (!isLost(entry.label, form) || !below) return false;
    if (form === 'comma') return below.form === 'bracket' || isLost(below, 'bracket');
    return below.form === 'dot' && !below.written.endsWith('、');
  });
}
