import type { Translated } from '../translated';
import type { planPage as zh } from '../zh/planPage';

export const planPage: Translated<typeof zh> = {};
