import type { CoverLetter } from '../schema/settings';

/** What 版记 prints (GB/T 9704-2012, 7.4); '' where it prints nothing. */
export interface ImprintTexts {
  /** 抄送： or 抄报：, as the letter says. */
  readonly copiesLabel: string;
  /** Who gets a copy, with a full stop at the end. */
  readonly copies: string;
  /** Who printed the document: the printing office, else who signed or issued it. */
  readonly printer: string;
  /** 2026年12月18日印发: the day of printing, else that of the letter. */
  readonly day: string;
}

/** The texts of a letter's 版记, in one line each. */
export function imprintTexts(letter: CoverLetter): ImprintTexts {
  const [, copiesLabel = '抄送：', names = ''] =
    /^\s*((?:抄送|抄报)[：:])?\s*(.*)$/.exec(letter.copies.replace(/\s*\n\s*/g, '')) ?? [];
  const printer = letter.printer || letter.signature || letter.issuer.replace(/文件$/, '');
  const date = (letter.printedOn || letter.date).replace(/\s*印发?$/, '');
  return {
    copiesLabel,
    copies: names.trim() && names.trimEnd().replace(/[。.]?$/, '。'),
    printer,
    day: date && `${date}印发`,
  };
}
