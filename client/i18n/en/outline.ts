import type { Translated } from '../translated';
import type { outline as zh } from '../zh/outline';

export const outline: Translated<typeof zh> = {};
