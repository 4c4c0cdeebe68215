import type { Translated } from '../translated';
import type { admin as zh } from '../zh/admin';

export const admin: Translated<typeof zh> = {};
