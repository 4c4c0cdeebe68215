import type { Translated } from '../translated';
import type { plainTable as zh } from '../zh/plainTable';

export const plainTable: Translated<typeof zh> = {};
