import type { ChapterStatus } from '../schema/chapters';

/** A chapter that is assigned to the person who asks, or to the person's office. */
export interface MyChapterView {
  readonly planId: string;
  readonly planTitle: string;
  /** The id of its heading. */
  readonly id: string;
  /** As it prints: 第一章 总则. */
  readonly name: string;
  readonly office: string;
  readonly person: string;
  /** 2026-12-31, or null. */
  readonly due: string | null;
  readonly status: ChapterStatus;
  /** Whether it is locked for everybody else. */
  readonly locked: boolean;
}

/** How far a plan is, by its chapters. */
export interface ChapterProgress {
  readonly count: number;
  /** How many are assigned to somebody. */
  readonly assigned: number;
  readonly done: number;
}
