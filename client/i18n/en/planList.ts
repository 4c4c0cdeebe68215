import type { Translated } from '../translated';
import type { planList as zh } from '../zh/planList';

export const planList: Translated<typeof zh> = {};
