import { LABEL_FORMS, type Label, type LabelForm, parseLabel } from './labels';

/** 第三章 once behind 第二篇 says so; of narrower forms one label may be a slip. */
const FEWEST = 2;

/**
 * Whether the labels of a form count on where a wider one stands between them (第二篇 opens with 第三章) and never start anew there. Labels that
 * lost their form say nothing: their numbers are those of a converter.
 */
export function countsOn(labels: readonly Label[], form: LabelForm): boolean {
  let [last, times, isBelowNew] = [0, 0, false];
  for (const label of labels) {
    if (rank(label.form) < rank(form)) isBelowNew = last > 0;
    if (label.form !== form) continue;
    const isTrue = parseLabel(label.written)?.label.form === form;
    if (isBelowNew && isTrue) {
      if (label.count === 1) return false;
      if (label.count === last + 1) times += 1;
    }
    last = label.count;
    isBelowNew = false;
  }
  return times >= (form === 'chapter' ? 1 : FEWEST);
}

function rank(form: LabelForm): number {
  return LABEL_FORMS.indexOf(form);
}
