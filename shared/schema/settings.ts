import type { ChapterAssignments } from './chapters';
import type { LevelFormat } from './levelFormat';
import { NUMBERING_SCHEMES } from './numberingSchemes';

export type { LevelFormat } from './levelFormat';

/** A department as the plan writes it, with the other names it goes by and those it bore before it was renamed. */
export interface Department {
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly formerNames: readonly string[];
}

/** The official letter that issues the plan (关于印发…的通知); every field is text as written. */
export interface CoverLetter {
  readonly issuer: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly addressees: string;
  readonly body: string;
  readonly signature: string;
  readonly date: string;
  readonly publicity: string;
  /** 抄送: who gets a copy, with or without the label. */
  readonly copies: string;
  /** 印发机关 and the day of printing; where they are empty, the body and day of the signature. */
  readonly printer: string;
  readonly printedOn: string;
}

/** The plan of the period before, from which a plan was rolled over: its text by the ids of its headings, which the new plan kept. */
export interface PreviousPlan {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** What a plan carries beside its text. */
export interface PlanSettings {
  readonly region: string;
  readonly period: { readonly from: number; readonly to: number } | null;
  /** One format a heading level, from level 1 down; at least one. */
  readonly numberingScheme: readonly LevelFormat[];
  readonly departments: readonly Department[];
  readonly coverLetter: CoverLetter | null;
  readonly template: string;
  /** Where a Word file prints the notes that the text refers to: in the list where they stand, or at the foot of pages. */
  readonly notes: 'list' | 'footnotes';
  /** The typefaces of a Word file: 仿宋_GB2312, 楷体_GB2312 and 方正小标宋简体 as the standard's offices have them, or 仿宋, 楷体 and 华文中宋 as Windows and Office bring them. */
  readonly typefaces: 'standard' | 'system';
  /** What a Word file sets digits and Latin letters of running text in: Times New Roman, or the typeface of the text. */
  readonly digits: 'roman' | 'chinese';
  /** Whether the letter gets a seal, which decides where its signature stands. */
  readonly seal: 'sealed' | 'unsealed';
  readonly previous: PreviousPlan | null;
  /** Who writes which chapter, by the id of its heading. */
  readonly chapters: ChapterAssignments;
}

/** The settings of a plan that says nothing about them. */
export const DEFAULT_SETTINGS: PlanSettings = {
  region: '',
  period: null,
  numberingScheme: NUMBERING_SCHEMES.chapter,
  departments: [],
  coverLetter: null,
  template: 'plan',
  notes: 'list',
  typefaces: 'standard',
  digits: 'roman',
  seal: 'sealed',
  previous: null,
  chapters: {},
};
