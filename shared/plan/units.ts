/** The measures that plans count in, without the scales 百 千 万 亿 in front of them. */
const MEASURES = [
  '%',
  '‰',
  '个百分点',
  '百分点',
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '公顷',
  '公里',
  '千米',
  '㎡',
  '米',
  '亩',
  '元',
  '人次',
  '人',
  '名',
  '位',
  '户',
  '所',
  '个',
  '家',
  '间',
  '栋',
  '幢',
  '座',
  '处',
  '套',
  '台',
  '张',
  '辆',
  '册',
  '本',
  '部',
  '篇',
  '门',
  '项',
  '件',
  '份',
  '条',
  '支',
  '场',
  '次',
  '期',
  '届',
  '对',
  '片',
  '轮',
  '班',
  '床',
  '吨标准煤',
  '吨',
  '千克',
  '公斤',
  '微克',
  '标准箱',
  '标箱',
  '千瓦时',
  '千瓦',
  '头',
  '只',
  '羽',
  '株',
  '艘',
  '架',
  '宗',
  '例',
  '盏',
  '岁',
  '年',
  '月',
  '天',
  '周',
  '学时',
  '课时',
  '小时',
  '分钟',
  '分',
] as const;

/** What 百, 千, 万 and 亿 multiply by. */
export const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  '': 1,
};

const MEASURE = MEASURES.join('|');
const ONE_UNIT = `(?:[百千万亿])?(?:${MEASURE})`;
const UNIT = new RegExp(
  `^(?:${ONE_UNIT}(?:[/／每](?:\\d+)?(?:[百千万亿])?[\\p{Script=Han}·]{0,5})?|1?[/／]10万|万|亿|[\\d.]+:1)$`,
  'u',
);
const MEASURED_NOUN = new RegExp(`^(?:${ONE_UNIT})(?:[\\p{Script=Han}]{0,4})$`, 'u');
const SCALED = /^(百|千|万|亿)(?!分)/;

/** Units as the program keeps them: no spaces, ％ as %, m² and 平米 as 平方米, m³ as 立方米, km² as 平方公里. */
export function normalizeUnit(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:m2|平米)$/i, '平方米')
    .replace(/^([百千万亿]?)(?:m3|立方)$/i, '$1立方米')
    .replace(/^([百千万亿]?)km2$/i, '$1平方公里');
}

/** True for a unit as it stands in brackets or a unit column: %, 万人, 平方米/生. */
export function isUnit(text: string): boolean {
  return UNIT.test(normalizeUnit(text));
}

/** True for what may follow a number in a cell: 所, 名, 万个, 个学位. */
export function isMeasuredNoun(text: string): boolean {
  return MEASURED_NOUN.test(text);
}

/** A unit taken apart: 万人 → 10000 and 人; 个 → 1 and 个. */
export function splitScale(unit: string): { readonly scale: number; readonly measure: string } {
  const letter = SCALED.exec(unit)?.[1] ?? '';
  return { scale: SCALES[letter] ?? 1, measure: unit.slice(letter.length) };
}
