import { createContext } from 'react';

/** Whether this person may change the plan now. It can end while a dialog is open, which then stays with what was typed in it. */
export const MayWrite = createContext(true);
