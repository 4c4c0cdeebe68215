import { z } from 'zod';

/** How one level counts: 第一章, （一）, 1. */
export const levelFormatSchema = z.object({
  numerals: z.enum(['chinese', 'decimal', 'circled']),
  before: z.string(),
  after: z.string(),
});
export type LevelFormat = z.infer<typeof levelFormatSchema>;
