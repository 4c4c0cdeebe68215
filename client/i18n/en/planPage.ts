import type { Translated } from '../translated';
import type { planPage as chinese } from '../zh/planPage';

/** The page of one plan, around the paper. */
export const planPage: Translated<typeof chinese> = {
  back: 'Back to the library',
  export: 'Export',
  share: 'Share',
  stage: 'Stage',
  outlinePanel: 'Contents',
  panels: 'Side panels',
  consultation: 'Consult',
  showOutline: 'Show contents',
  hideOutline: 'Hide contents',
  showPanel: 'Show {{panel}}',
  hidePanel: 'Hide {{panel}}',
  words: '{{words}} characters',
  wordsHint: 'Characters, without spaces and numbers of headings',
  chapter: 'You are in: {{chapter}}',
  zoom: 'Zoom',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Back to the usual size',
  offlineStrip: 'The network is down. You can go on writing; your changes are merged when it is back.',
  storageFailsStrip:
    'The server cannot read or write its disk. You can go on writing; your changes are kept on this computer and merged later. Please ask the administrator to check the disk.',
  overLimitStrip:
    'This computer’s network is too slow, or too much was sent: the server ended the connection and it is being restored. What you write is kept here.',
  offlineReadOnly:
    'The network is down. You see the plan as it was when last opened; it is brought up to date later.',
  readOnly: { reviewer: 'Review: you can comment, not change the text', reader: 'Read only' },
  opening: 'Opening the plan…',
  notFoundTitle: 'This plan was not found',
  notFoundText: 'It may have been deleted, or you may not be allowed to see it. Please ask its owner.',
  forbiddenTitle: 'You can no longer see this plan',
  forbiddenText: 'The owner took your access back. Please ask the owner if you need it.',
  signedOutTitle: 'You were signed out',
  signedOutText: 'Please sign in again. Changes not uploaded yet are kept in this browser and uploaded then.',
  schemaTitle: 'The program was updated',
  schemaText:
    'The server runs a newer version. Please reload the page. Changes not uploaded yet are kept here.',
  loadFailedTitle: 'The server cannot open this plan now',
  loadFailedText:
    'Try again later. If it goes on, ask the administrator to check the server’s disk, and to restore a backup if need be.',
  limitTitle: 'The server ended the connection',
  limitText:
    'This browser sent too much or something unreadable. Changes not uploaded yet are kept here. Please reload.',
  socketsTitle: 'Too many plan pages are open',
  socketsText:
    'This account has as many plan pages open as one person may have. Close those you do not need, then refresh this page. Changes not yet uploaded are kept on this computer.',
  refresh: 'Reload the page',
  dataPanels: { indicators: 'Indicators', projects: 'Projects', tasks: 'Tasks' },
};
