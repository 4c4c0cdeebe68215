import { scriptPart } from '../../components/scriptPart';

/** What is done to chapters from the outline; comes after the page. */
export const OUTLINE_ACTIONS = scriptPart(() => import('./outlineActions'));
