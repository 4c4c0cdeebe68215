import type { AttributeChange } from './comparison';

const NAMES: Readonly<Record<string, string>> = {
  type: '类型',
  level: '级别',
  kind: '种类',
  dash: '破折号',
  marks: '字体样式',
  unit: '单位',
  totals: '合计行',
  label: '名称',
  of: '编号方式',
  data: '图表数据',
  title: '图表标题',
  source: '图片',
  alternative: '图片说明',
  colspan: '跨列',
  rowspan: '跨行',
  role: '列的含义',
  year: '年份',
  start: '起始编号',
};

const TYPES: Readonly<Record<string, string>> = {
  heading: '标题',
  paragraph: '正文',
  caption: '表题图题',
  title: '规划标题',
  subtitle: '副标题',
};

/** What changed beside the words, for people: 级别由2改为3；单位由万元改为亿元. */
export function describeAttributes(changes: readonly AttributeChange[]): string {
  return changes.map(describeAttribute).join('；');
}

function describeAttribute({ name, older, newer }: AttributeChange): string {
  const title = NAMES[name] ?? name;
  if (name === 'type') return `${title}由${typeName(older)}改为${typeName(newer)}`;
  const isShort = [older, newer].every(
    (value) => ['string', 'number'].includes(typeof value) && String(value).length <= 12,
  );
  return isShort && name !== 'marks' && name !== 'kind' ? `${title}由${older}改为${newer}` : `${title}有改动`;
}

function typeName(type: unknown): string {
  return TYPES[String(type)] ?? String(type);
}
