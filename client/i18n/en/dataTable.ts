import type { Translated } from '../translated';
import type { dataTable as zh } from '../zh/dataTable';

export const dataTable: Translated<typeof zh> = {};
