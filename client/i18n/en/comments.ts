import type { Translated } from '../translated';
import type { comments as chinese } from '../zh/comments';

/** Comments 批注. */
export const comments: Translated<typeof chinese> = {
  title: 'Comments',
  add: 'Comment',
  placeholder: 'Write a comment…',
  submit: 'Post',
  sending: 'Posting…',
  failed: 'The comment was not posted',
  reply: 'Reply',
  replyPlaceholder: 'Write a reply…',
  replyFailed: 'The reply was not posted',
  resolve: 'Resolve',
  reopen: 'Reopen',
  resolveFailed: 'The comment’s state did not change',
  resolved: 'Resolved',
  filterOpen: 'Open {{count}}',
  filterResolved: 'Resolved {{count}}',
  empty: 'No comments yet. Select some words and choose “Comment”.',
  emptyReader: 'No comments yet.',
  emptyResolved: 'No resolved comments yet.',
  orphaned: 'Its words were deleted',
  wholePlan: 'On the whole plan',
  loadFailed: 'The comments were not loaded',
  offline: 'The network is down. Comments can be posted when it is back; your words stay in the box.',
  jump: 'Go to the words',
  oneBlock: 'A comment stands on words of one paragraph; the first of the selected ones was taken.',
  shortcut: 'Ctrl+Enter posts',
};
