import type { Translated } from '../translated';
import type { comments as zh } from '../zh/comments';

export const comments: Translated<typeof zh> = {};
