import type { Translated } from '../translated';
import type { presence as zh } from '../zh/presence';

export const presence: Translated<typeof zh> = {};
