import type { Translated } from '../translated';
import type { saveState as chinese } from '../zh/saveState';

/** The state of saving, in words. */
export const saveState: Translated<typeof chinese> = {
  saving: 'Saving…',
  saved: 'Saved',
  offline: 'Offline, changes are kept on this computer',
  offlineReading: 'Offline',
  connecting: 'Connecting…',
  savedHint: 'All changes are on the server’s disk',
  savingHint: 'Writing to the server',
  offlineHint: 'Uploaded and merged with the others’ changes when the network is back',
};
