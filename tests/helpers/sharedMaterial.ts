import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const candidates = [process.env.GONGNI_SHARED, '../shared', '../../shared'];

/** The folder of real plans and gold sets beside the checkout, or null on machines that do not have it. */
export const sharedMaterial: string | null =
  candidates
    .map((path) => path && resolve(import.meta.dirname, '../..', path))
    .find((path) => path && existsSync(`${path}/plans`)) || null;
