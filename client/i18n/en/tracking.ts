import type { Translated } from '../translated';
import type { tracking as chinese } from '../zh/tracking';

/** Tracked mode 修订模式. */
export const tracking: Translated<typeof chinese> = {
  mode: 'Track',
  hint: 'Track changes: what you insert and delete stays in place until it is accepted or rejected',
};
