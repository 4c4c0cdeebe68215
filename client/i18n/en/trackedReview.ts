import type { Translated } from '../translated';
import type { trackedReview as chinese } from '../zh/trackedReview';

/** What is done about tracked changes. */
export const trackedReview: Translated<typeof chinese> = {
  accept: 'Accept change',
  acceptHint: 'Accept the change at the caret',
  reject: 'Reject change',
  rejectHint: 'Reject the change at the caret',
  count: 'Tracked: {{count}}',
  acceptAll: 'Accept all changes',
  rejectAll: 'Reject all changes',
  person: '{{name}} ({{count}})',
  acceptOf: 'Accept changes of {{name}}',
  untracked: 'This was changed at once, not tracked',
  untrackedText:
    'Tracked are words and paragraphs that come and go, are split and joined, and rows of tables. Columns, merged cells, moves, kinds of paragraphs, charts and references take effect at once; they can be undone.',
  insertedBy: 'Inserted by {{name}}, {{when}}',
  deletedBy: 'Deleted by {{name}}, {{when}}',
  undo: 'Undo',
  rejectOf: 'Reject changes of {{name}}',
};
