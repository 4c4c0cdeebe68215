import type { Translated } from '../translated';
import type { editor as zh } from '../zh/editor';

export const editor: Translated<typeof zh> = {};
