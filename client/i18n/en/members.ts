import type { Translated } from '../translated';
import type { members as zh } from '../zh/members';

export const members: Translated<typeof zh> = {
  title: 'Share',
  titleRead: 'Members',
  subtitle: '{{title}}',
  ownersOnly: 'Only an owner can add or remove members.',
  add: 'Add a member',
  addPlaceholder: 'Search by name or office',
  nobody: 'Nobody found. Ask the administrator to create an account for a colleague who has none.',
  everybody: 'All colleagues are already members.',
  newRole: 'Role of the new member',
  list: 'Members and roles',
  roleOf: 'Role of {{name}}',
  you: ' (you)',
  removeName: 'Remove {{name}}',
  removed: '{{name}} was removed and can no longer open this plan.',
  added: 'Added {{name}}: {{role}}',
  changed: '{{name}} is now: {{role}}',
  changeFailed: 'The role was not changed',
  listFailed: 'The members could not be loaded',
  leaveTitle: 'Give up being an owner?',
  leaveText:
    'You can then no longer manage the members of this plan, unless another owner makes you one again.',
  leave: 'Give up ownership',
  lastOwner: 'A plan needs at least one owner. Make someone else an owner first.',
};
