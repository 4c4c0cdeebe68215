import type { Translated } from '../translated';
import type { saveState as zh } from '../zh/saveState';

export const saveState: Translated<typeof zh> = {};
