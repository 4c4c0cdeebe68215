import type { PlanDocument } from '../schema/planDocument';
import type { NewId } from '../text/imported';
import { createBlankPlan } from './blankPlan';
import { createEducationPlan } from './educationPlan';

/** What a new plan can start from. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** A document of its own with this title; ids come from `newId`. */
  readonly build: (title: string, newId: NewId) => PlanDocument;
}

/** All templates; `blank` is taken when none is named. */
export const TEMPLATES: readonly Template[] = [
  { id: 'blank', title: '空白规划', build: createBlankPlan },
  { id: 'education', title: '教育事业发展规划（提纲）', build: createEducationPlan },
];
