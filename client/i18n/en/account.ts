import type { Translated } from '../translated';
import type { account as zh } from '../zh/account';

export const account: Translated<typeof zh> = {};
