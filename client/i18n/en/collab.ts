import type { Translated } from '../translated';
import type { collab as zh } from '../zh/collab';

export const collab: Translated<typeof zh> = {};
