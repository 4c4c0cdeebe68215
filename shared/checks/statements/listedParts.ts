import { readValues, type TextValue } from './readValues';

/** A total and the parts that a sentence lists for it: 学校195所，其中幼儿园122所、小学47所. */
export interface ListedParts {
  readonly total: TextValue;
  readonly parts: readonly ListedPart[];
  /** True for 共12所（小学8所、初中4所）, where the bracket holds nothing else. */
  readonly inBracket: boolean;
}

export interface ListedPart {
  readonly value: TextValue;
  /** What stands before the value since the part before it. */
  readonly name: string;
  /** How often the value counts: 省、市工作室各3个 counts twice. */
  readonly times: number;
}

const OF_WHICH =
  /^[^\d，。；：、（]{0,8}(?:，(?:覆盖|涵盖|涉及|分布)[^\d，。；：（]{2,20})?[，,：:（(]?(?:其中[，：]?|(?:资金)?来源(?:为|是|包括)[：:]?|(?:主要)?包括[：:]?|具体为[：:]?)/;
/** 年均8560万元，其中…: what follows is of the whole before it, not of the average. */
const AVERAGE = /(?:年均|每年|平均|人均|校均|占|比|增加|增长)[^，。；\d]{0,8}$/;
/** Shares, multiples and ages do not add up. */
const NO_COUNT = /^(?:%|‰|个百分点|倍|岁)$/;
/** Behind a list: a clause of its own, as in 其中图书馆7个、文化馆5个，建设书房60个. */
const OTHER_DEED =
  /^[，,](?:新建|建设|建成|完成|实施|培育|培训|创作|改造|设置|设立|配备|招聘|引进|开展|组建|推广|投入|安排|占|为|达|覆盖|服务|惠及|带动|每年|年均|平均)/;
/** Behind a list: another figure that is no part of it. */
const OTHER_FIGURE = /^(?:另有|此外|另外|总|共|比|较|同比|增|新增|新建)|(?:合计|共计|总计|总量|总数)$/;

/** All totals with listed parts in a text. Parts have the total's unit; the list ends with the sentence, at another unit or at the next 其中. */
export function readListedParts(text: string): readonly ListedParts[] {
  const values = readValues(text).filter(({ from, to }) => !insideBracketOf(text, from, to));
  const all = readValues(text);
  return [
    ...values.flatMap((total, index) => {
      if (AVERAGE.test(text.slice(Math.max(0, total.from - 12), total.from))) return [];
      const lead = !NO_COUNT.test(total.unit) ? OF_WHICH.exec(text.slice(total.to)) : null;
      if (!lead || lead[0].includes('（')) return [];
      const parts = collect(text, total, values.slice(index + 1), total.to + lead[0].length);
      return parts.length > 1 ? [{ total, parts, inBracket: false }] : [];
    }),
    ...all.flatMap((total) => readBracket(text, total, all)),
  ];
}

function collect(
  text: string,
  total: TextValue,
  values: readonly TextValue[],
  from: number,
): readonly ListedPart[] {
  const parts: ListedPart[] = [];
  let start = from;
  const end = endOfSentence(text, from);
  for (const value of values) {
    const between = text.slice(start, value.from);
    if (value.from >= end || value.unit !== total.unit || /其中|。/.test(between)) break;
    const name = between.replace(/^[，、；,]+|（[^（）]*）/g, '').trim();
    if (parts.length > 0 && (OTHER_FIGURE.test(name) || OTHER_DEED.test(between))) break;
    parts.push({
      value,
      name: name.replace(/各$/, ''),
      times: /各$/.test(name) ? name.split('、').length : 1,
    });
    start = value.to;
  }
  return parts;
}

function readBracket(text: string, total: TextValue, all: readonly TextValue[]): readonly ListedParts[] {
  const bracket = /^[\p{Script=Han}]{0,2}（([^（）]*)）/u.exec(text.slice(total.to));
  if (!bracket || NO_COUNT.test(total.unit)) return [];
  const open = text.indexOf('（', total.to);
  const inside = all.filter(({ from, to }) => from > open && to < total.to + bracket[0].length);
  if (inside.length < 2 || inside.some(({ unit }) => unit !== total.unit)) return [];
  const opening = /^其中[，：]?/.exec(text.slice(open + 1))?.[0].length ?? 0;
  const parts = collect(text, total, inside, open + 1 + opening);
  const plain = parts.every(({ name }) => /^(?:其中[，：]?)?[\p{Script=Han}“”、]{1,16}$/u.test(name));
  return parts.length === inside.length && plain ? [{ total, parts, inBracket: true }] : [];
}

function insideBracketOf(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf('（', from);
  return open >= 0 && text.lastIndexOf('）', from) < open && text.indexOf('）', to) >= 0;
}

function endOfSentence(text: string, from: number): number {
  const found = /[。；\n]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}
