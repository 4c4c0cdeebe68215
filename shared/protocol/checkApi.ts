import { z } from 'zod';
import { type Finding, type Place, RULE_FAMILIES } from '../checks/finding';
import type { CheckLists } from '../checks/lists/checkLists';
import { ACCEPTANCE_SCOPES, type AcceptanceScope } from '../checks/separateAccepted';
import type { PersonView } from './api';

/** Requests and answers of the check's part of the API. Times are ISO 8601 in UTC. */
const rule = z
  .string()
  .max(100)
  .refine((name) => (RULE_FAMILIES as readonly string[]).includes(name.split('/')[0] ?? ''));

export const acceptFindingRequest = z.object({
  scope: z.enum(ACCEPTANCE_SCOPES),
  /** `findingKey`; for a rule it does not count. */
  key: z.string().min(1).max(5000),
  rule,
  /** What the finding says, to be read beside the reason. */
  message: z.string().max(2000),
  reason: z.string().trim().min(1).max(500),
});
export const putCheckListsRequest = z.object({
  additions: z.record(z.string(), z.unknown()),
  /** The `changedAt` of the additions that were changed, null for none; left out, whatever stands is replaced. */
  basedOn: z.string().max(40).nullish(),
});

export const checkQuery = z.object({
  format: z.enum(['json', 'docx']).default('json'),
  /** Of the report in Word; what it quotes stays Chinese. */
  lang: z.enum(['zh', 'en']).default('zh'),
});

/** Something that a person declared to be as intended. */
export interface AcceptedFindingView {
  readonly id: string;
  readonly scope: AcceptanceScope;
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  readonly by: PersonView;
  readonly at: string;
}

/** A finding as `gongni check --json` prints it, with the key by which it can be accepted and the ids of its blocks. */
export interface FindingView extends Pick<Finding, 'rule' | 'severity' | 'message' | 'expected' | 'found'> {
  readonly key: string;
  readonly places: readonly Pick<Place, 'quote' | 'path' | 'blockId'>[];
}

/** What the check of a plan found, and what of it people accepted. */
export interface PlanCheckView {
  readonly findings: readonly FindingView[];
  readonly accepted: readonly (FindingView & { readonly acceptance: AcceptedFindingView })[];
}

/** The administrator's additions; the last two are null while there are none. */
export interface CheckListsView {
  readonly additions: Partial<CheckLists>;
  readonly changedAt: string | null;
  readonly changedBy: PersonView | null;
}
