import type { Translated } from '../translated';
import type { members as zh } from '../zh/members';

export const members: Translated<typeof zh> = {
  title: 'Share',
  titleRead: 'Members',
  subtitle: '{{title}}',
  ownersOnly: 'Only an owner can add or remove members.',
  add: 'Add a member',
  addPlaceholder: 'Search by name or office',
  nobody: 'Nobody found. Ask the administrator to make an account for a colleague who has none.',
  everybody: 'All colleagues are members already.',
  newRole: 'Role of the new member',
  list: 'Members and roles',
  roleOf: 'Role of {{name}}',
  you: ' (you)',
  removeName: 'Remove {{name}}',
  removed: '{{name}} was removed and can no longer open this plan.',
  added: 'Added {{name}}: {{role}}',
  changed: '{{name}} is now: {{role}}',
  changeFailed: 'The role has not changed',
  listFailed: 'The members were not read',
  leaveTitle: 'Give up being an owner?',
  leaveText: 'You can then no longer manage the members of this plan, unless another owner lets you again.',
  leave: 'Give it up',
  lastOwner: 'A plan needs at least one owner. Make someone else an owner first.',
};
