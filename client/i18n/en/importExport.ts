import type { Translated } from '../translated';
import type { importExport as zh } from '../zh/importExport';

export const importExport: Translated<typeof zh> = {};
