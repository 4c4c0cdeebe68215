import type { Translated } from '../translated';
import type { planRights as zh } from '../zh/planRights';

export const planRights: Translated<typeof zh> = {
  refusedTitle: 'The server did not take one of your changes',
  refusedReason: {
    'read-only': 'You may not edit this plan now, so the change was not saved on the server.',
    invalid: 'The server could not read the change and did not save it.',
    'missing-past': 'This browser’s copy does not fit the server’s; the change was not saved.',
    'storage-failed': 'The server’s disk cannot be written now; the change was not saved.',
    locked:
      'This chapter is locked: only those it is assigned to and the plan’s owners may change it. The change was not saved.',
  },
  refusedNext: 'What others wrote is not affected. Copy the words below, then load the server’s version.',
  refusedNoWords: 'There are no words to copy: the change was only about formatting or deletion.',
  refusedCopy: 'Copy these words',
  refusedReload: 'Load the server’s version',
  changedTitle: 'Your role in this plan is now “{{role}}”',
  lostText: 'You can no longer change its text. Please ask its owner if you need to.',
  dialogKept:
    'You cannot change the text of this plan now, so what is filled in here cannot be saved. Copy what you want to keep.',
  unsavedTitle: 'These words were not saved on the server',
  gainedText: 'You can change its text now.',
  olderTitle: 'This computer has words from before the update',
  olderText:
    'Before the program was updated, the words below were written on this computer and not uploaded; the new program cannot merge them by itself. Copy them, then paste them where they belong in the plan.',
  olderDone: 'Done, delete them here',
};
