/** Set on transactions that accept or reject what is tracked: they are not tracked themselves. */
export const SETTLES_TRACKED = 'settlesTracked';
