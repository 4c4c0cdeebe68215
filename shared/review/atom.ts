/** Stands for one inline atom (a chip, a line break) in the text of a block. */
export const ATOM = '\uFFFC';
