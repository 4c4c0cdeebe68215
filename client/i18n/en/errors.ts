import type { Translated } from '../translated';
import type { errors as zh } from '../zh/errors';

export const errors: Translated<typeof zh> = {
  offline: 'The network is down and the server was not reached. Check the network and try again.',
  aborted: 'Cancelled.',
  unavailable:
    'The server cannot do this at the moment. Try again later; if this goes on, tell the administrator.',
  internal:
    'The server failed; nothing already stored has changed. Try again later; if this goes on, tell the administrator.',
  unknown: 'This was not done; nothing already stored has changed. Try again later.',
  'not-signed-in': 'Your session has ended. Please sign in again.',
  'wrong-password': 'The user name or password is wrong. Check them and try again.',
  'too-many-attempts': 'Too many attempts. Try again in a few minutes.',
  forbidden: 'You may not do this. If you need to, ask the owner of the plan or the administrator.',
  'not-found': 'Not found. It may have been deleted, or you may not see it.',
  conflict: 'This conflicts with what is there already. Reload the page and try again.',
  'already-set-up': 'The system is set up already. Please sign in.',
  'chapter-locked':
    'This chapter is locked: only those it is assigned to and the plan’s owners may change it. Please ask an owner.',
  'invalid-request': 'Something was not filled in as required. Check it and try again.',
  'invalid-document': 'The document is incomplete or damaged.',
  'unsupported-schema':
    'A newer version of Gongni wrote this document. Reload the page; if it still does not open, ask the administrator to update Gongni on the server.',
  'empty-file': 'The file is empty. Choose one with content.',
  'not-a-plan': 'No plan was found in this file. Check that it is the right one.',
  'unknown-format':
    'This kind of file is not supported. Choose a .docx, .doc, .wps, .txt, .md, .html or .json file.',
  'file-too-large': 'The file is too large. Compress its images or split it, then import again.',
  'broken-file':
    'The file is damaged and cannot be opened. Open it in WPS or Word, save it as .docx and try again.',
};
