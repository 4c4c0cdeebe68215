import type { OpinionSource, PartyAnswer, Settlement } from '../../shared/consultation/opinion';

/** Columns of the tables about rounds of consultation. Times are milliseconds since 1970. */
export interface ConsultationTables {
  consultation: {
    id: string;
    planId: string;
    versionId: string;
    /** The plan's id under which the copy of the frozen text lies in the store. */
    roomId: string;
    /** What was frozen: its stage or name. */
    version: string;
    note: string;
    deadline: number;
    /** 0 or 1. */
    ownOnly: number;
    /** What lets people in that have no account. */
    code: string;
    createdBy: string;
    createdAt: number;
    endedAt: number | null;
  };
  /** Who was asked: a department, or a person with an account. */
  consultationParty: {
    id: string;
    consultationId: string;
    /** The order in which they were asked. */
    place: number;
    name: string;
    userId: string | null;
    /** 0 or 1: reads only 抄送, gives no opinions and is not waited for. */
    reads: number;
    answer: PartyAnswer;
    answeredBy: string;
    answeredAt: number | null;
  };
  /** People who came in by the code; of the cookie only its hash is kept. */
  consultationGuest: {
    id: string;
    consultationId: string;
    partyId: string;
    name: string;
    tokenHash: string;
    createdAt: number;
  };
  opinion: {
    id: string;
    consultationId: string;
    number: number;
    partyId: string;
    author: string;
    /** A guest, or a person with an account; for opinions entered for others, who entered them. */
    authorId: string;
    text: string;
    wording: string;
    quote: string;
    /** JSON `Anchor`, null for one on the whole text. */
    anchor: string | null;
    /** The headings it stands under. */
    place: string;
    source: OpinionSource;
    createdAt: number;
    settlement: Settlement | null;
    reason: string;
    joinedId: string | null;
    /** JSON list of `OpinionAnswer`. */
    answers: string;
    /** The thread of the current draft that it was carried to. */
    threadId: string | null;
    settledBy: string | null;
    settledAt: number | null;
  };
}
