import type { RuleFamily, Severity } from '../finding';
import { ENGLISH_FAMILY_NAMES, ENGLISH_SEVERITY_NAMES, FAMILY_NAMES, SEVERITY_NAMES } from './checkNames';
import { englishText } from './englishText';

/** The language of a report; what it quotes stays Chinese. */
export type ReportLanguage = 'zh' | 'en';

/** What 核校报告 says beside the findings. */
export interface ReportTexts {
  readonly title: string;
  readonly nothing: string;
  readonly tableCaption: string;
  readonly family: string;
  readonly total: string;
  readonly place: string;
  readonly fix: string;
  readonly accepted: string;
  readonly acceptedNote: string;
  readonly reason: string;
  /** The place of what stands before the first heading. */
  readonly beginning: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly families: Readonly<Record<RuleFamily, string>>;
  bracketed(text: string): string;
  /** A heading with the number of findings below it. */
  counted(name: string, count: number): string;
  severityCount(name: string, count: number): string;
  summary(count: number, bySeverity: readonly string[]): string;
  quoted(path: string, quote: string): string;
  list(suggestions: readonly string[]): string;
  /** The reason of an acceptance with who gave it and when. */
  signed(reason: string, by: string, date: string, wholeRule: boolean): string;
  /** A date as the report prints it, in the time zone of the machine. */
  date(moment: Date): string;
  fileName(title: string): string;
  /** A message or the label of a fix, which the rules write in Chinese. */
  say(chinese: string): string;
}

const CHINESE: ReportTexts = {
  title: '核校报告',
  nothing: '对全文核校一遍，没有发现问题。',
  tableCaption: '各类问题的处数',
  family: '类别',
  total: '总数',
  place: '位置：',
  fix: '可改：',
  accepted: '已认可',
  acceptedNote: '以下各处经编写人员确认无误，不计入上面的处数。',
  reason: '理由：',
  beginning: '正文之前',
  severities: SEVERITY_NAMES,
  families: FAMILY_NAMES,
  bracketed: (text) => `（${text}）`,
  counted: (name, count) => `${name}（${count}处）`,
  severityCount: (name, count) => `${name}${count}处`,
  summary: (count, bySeverity) =>
    `对全文核校一遍，发现问题${count}处：${bySeverity.join('，')}。“错误”单凭本文即可证明，“很可能有误”和“请留意”由编写人员判断。`,
  quoted: (path, quote) => `${path}：“${quote}”`,
  list: (suggestions) => `${suggestions.join('；')}。`,
  signed: (reason, by, date, wholeRule) =>
    `${reason}（${by}，${date}${wholeRule ? '，全文这类问题均认可' : ''}）`,
  date: (moment) => `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`,
  fileName: (title) => `${title || '规划'}核校报告`,
  say: (chinese) => chinese,
};

const ENGLISH: ReportTexts = {
  title: 'Check report',
  nothing: 'The whole text was checked; no problems were found.',
  tableCaption: 'Findings by kind',
  family: 'Kind',
  total: 'Total',
  place: 'Place: ',
  fix: 'Possible change: ',
  accepted: 'Accepted as intended',
  acceptedNote: 'The authors confirmed the following; it is not counted above.',
  reason: 'Reason: ',
  beginning: 'Beginning',
  severities: ENGLISH_SEVERITY_NAMES,
  families: ENGLISH_FAMILY_NAMES,
  bracketed: (text) => `(${text})`,
  counted: (name, count) => `${name} (${count})`,
  severityCount: (name, count) => `${name.toLowerCase()} ${count}`,
  summary: (count, bySeverity) =>
    `The whole text was checked; findings: ${count} (${bySeverity.join(', ')}). The text alone proves an error; the others are for the authors to judge.`,
  quoted: (path, quote) => `${path}: “${quote}”`,
  list: (suggestions) => `${suggestions.join('; ')}.`,
  signed: (reason, by, date, wholeRule) =>
    `${reason} (${by}, ${date}${wholeRule ? '; accepted for every finding of this kind' : ''})`,
  date: (moment) => moment.toLocaleDateString('en-GB', { dateStyle: 'long' }),
  fileName: (title) => `${title || 'Plan'} check report`,
  say: englishText,
};

/** The texts of a report by its language. */
export const REPORT_TEXTS: Readonly<Record<ReportLanguage, ReportTexts>> = { zh: CHINESE, en: ENGLISH };
