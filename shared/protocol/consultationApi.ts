import { z } from 'zod';
import {
  type OpinionAnswer,
  type PartyAnswer,
  type PrintedOpinion,
  SETTLEMENTS,
} from '../consultation/opinion';
import { type Anchor, anchorSchema } from './api';

/** Requests and answers about rounds of consultation 征求意见. Times are ISO 8601 in UTC. */
const partyName = z.string().trim().min(1).max(60);
export const createConsultationRequest = z
  .object({
    versionId: z.string().max(100),
    note: z.string().trim().max(5000).default(''),
    /** When it ends. */
    deadline: z.iso.datetime(),
    /** Whether a department sees only its own opinions until the round ends. */
    ownOnly: z.boolean().default(false),
    departments: z.array(partyName).max(200).default([]),
    /** People with accounts. */
    people: z.array(z.string().max(100)).max(200).default([]),
    /** Those who read only 抄送: they come in as the others, give no opinions and are not waited for. */
    readingDepartments: z.array(partyName).max(200).default([]),
    readingPeople: z.array(z.string().max(100)).max(200).default([]),
  })
  .refine(({ departments, people }) => departments.length + people.length > 0, { path: ['departments'] });
/** First with the code alone: the answer names the departments. Then with who one is. */
export const enterConsultationRequest = z.object({
  code: z.string().trim().max(40),
  name: z.string().trim().max(50).default(''),
  partyId: z.string().max(100).nullable().default(null),
});
export const createOpinionRequest = z
  .object({
    text: z.string().trim().max(5000).default(''),
    /** What the words should be. */
    wording: z.string().trim().max(5000).default(''),
    anchor: anchorSchema.nullable().default(null),
    /** The words that an opinion on paper is about: it gets their place where they stand once. From the lead only. */
    quote: z.string().trim().max(2000).default(''),
    /** The lead enters opinions for others. */
    partyId: z.string().max(100).nullable().default(null),
    author: z.string().trim().max(50).default(''),
  })
  .refine(({ text, wording }) => text !== '' || wording !== '', { path: ['text'] });
export const answerRequest = z.object({
  answer: z.enum(['none', 'submitted']).nullable(),
  /** The department whose answer came on paper, where the lead writes it down; else one's own. */
  partyId: z.string().max(100).nullable().default(null),
});
export const settleOpinionRequest = z
  .object({
    settlement: z.enum(SETTLEMENTS).nullable(),
    reason: z.string().trim().max(2000).default(''),
    /** The opinion that says the same and is settled for both. */
    joinedTo: z.string().max(100).nullable().default(null),
    /** What was changed in the current draft in answer to it. */
    answers: z
      .array(z.object({ kind: z.enum(['block', 'proposal']), id: z.string().max(100) }))
      .max(50)
      .default([]),
  })
  .refine(({ settlement, reason }) => settlement === null || settlement === 'adopted' || reason !== '', {
    path: ['settlementReason'],
  });
export const carryOpinionsRequest = z.object({ opinionIds: z.array(z.string().max(100)).min(1).max(5000) });
/** How many opinions hang in the current draft now: on their words, on the block that held them, on nothing that is left, on the plan as a whole. */
export interface CarriedView {
  readonly whole: number;
  readonly words: number;
  readonly blocks: number;
  readonly gone: number;
}
export const importOpinionsQuery = z.object({ partyId: z.string().max(100) });
export const adoptionTableQuery = z.object({ format: z.enum(['docx', 'xlsx']).default('docx') });

/** A department or person that was asked. */
export interface PartyView {
  readonly id: string;
  readonly name: string;
  readonly answer: PartyAnswer;
  readonly answeredBy: string;
  readonly answeredAt: string | null;
  readonly opinions: number;
}

/** A round as whoever reads the plan sees it in its list. */
export interface ConsultationView {
  readonly id: string;
  readonly planId: string;
  readonly versionId: string;
  /** The plan's room that holds the copy of the frozen text. */
  readonly roomId: string;
  /** What was frozen: 征求意见稿, or a name of its own. */
  readonly version: string;
  readonly title: string;
  readonly note: string;
  readonly deadline: string;
  readonly createdAt: string;
  readonly ownOnly: boolean;
  /** No more opinions are taken: its deadline has passed, or it was ended. */
  readonly over: boolean;
  readonly opinions: number;
  readonly unsettled: number;
  /** Who is asked for opinions. */
  readonly parties: readonly PartyView[];
  /** The names of those who read only 抄送. */
  readonly readers: readonly string[];
  /** Null for those who do not lead the plan. */
  readonly code: string | null;
}

/** What the page of a round shows of it to who takes part. */
export interface TakingPartView
  extends Pick<
    ConsultationView,
    'id' | 'roomId' | 'version' | 'title' | 'note' | 'deadline' | 'ownOnly' | 'over'
  > {
  readonly me: {
    readonly id: string;
    readonly name: string;
    /** '' for the lead, who looks on. */
    readonly department: string;
    /** Whether one only reads: no opinion can be given, nothing is to be answered. */
    readonly reads: boolean;
    readonly answer: PartyAnswer;
  };
}

/** `participant` is null for a stranger, who must enter the code. */
export interface EntryView {
  readonly participant: TakingPartView | null;
}

export interface OpinionView extends PrintedOpinion {
  readonly id: string;
  readonly partyId: string;
  readonly anchor: Anchor | null;
  readonly source: 'online' | 'hand' | 'file';
  readonly createdAt: string;
  /** Whether whoever reads this may take it back while it is not settled. */
  readonly own: boolean;
  readonly joinedId: string | null;
  /** For the plan's people. */
  readonly answers: readonly OpinionAnswer[];
  /** The thread of the current draft that it was carried to, for the plan's people. */
  readonly threadId: string | null;
}
