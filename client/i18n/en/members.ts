import type { Translated } from '../translated';
import type { members as zh } from '../zh/members';

export const members: Translated<typeof zh> = {};
