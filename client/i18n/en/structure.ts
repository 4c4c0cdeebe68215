import type { Translated } from '../translated';
import type { structure as chinese } from '../zh/structure';

/** Comforts of writing: what the insert and citation menus, the key list and the outline's tools say. */
export const structure: Translated<typeof chinese> = {
  settings: 'Plan settings',
  help: 'Keyboard shortcuts',
};
