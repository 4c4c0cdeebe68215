import { z } from 'zod';
import { type LevelFormat, levelFormatSchema } from './levelFormat';
import { NUMBERING_SCHEMES } from './numberingSchemes';

export type { LevelFormat } from './levelFormat';

const DEFAULT_SCHEME: LevelFormat[] = [...NUMBERING_SCHEMES.chapter];

/** A department as the plan writes it, with the other names it goes by. */
export const departmentSchema = z.object({ name: z.string(), shortNames: z.array(z.string()).default([]) });
export type Department = z.infer<typeof departmentSchema>;

/** The official letter that issues the plan (关于印发…的通知); every field is text as written. */
export const coverLetterSchema = z.object({
  issuer: z.string().default(''),
  title: z.string().default(''),
  documentNumber: z.string().default(''),
  addressees: z.string().default(''),
  body: z.string().default(''),
  signature: z.string().default(''),
  date: z.string().default(''),
  publicity: z.string().default(''),
});
export type CoverLetter = z.infer<typeof coverLetterSchema>;

/** What a plan carries beside its text. `numberingScheme` holds one format a heading level, from level 1 down. */
export const planSettingsSchema = z.object({
  region: z.string().default(''),
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable().default(null),
  numberingScheme: z.array(levelFormatSchema).min(1).default(DEFAULT_SCHEME),
  departments: z.array(departmentSchema).default([]),
  coverLetter: coverLetterSchema.nullable().default(null),
  template: z.string().default('plan'),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;
