import type { RuleFamily, Severity } from '../finding';

/** The severities in the order of reports, with their Chinese names. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '很可能有误',
  info: '请留意',
};

/** The same in English. */
export const ENGLISH_SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Very probably wrong',
  info: 'Worth a look',
};

/** The Chinese names of the rule families, in the order of reports. */
export const FAMILY_NAMES: Readonly<Record<RuleFamily, string>> = {
  sum: '合计',
  calculation: '计算',
  mismatch: '前后不一致',
  direction: '目标方向',
  range: '数值范围',
  numbering: '编号',
  period: '时间',
  unit: '单位',
  responsibility: '责任部门',
  term: '用词',
  punctuation: '标点',
  reference: '引用',
};

/** The same in English. */
export const ENGLISH_FAMILY_NAMES: Readonly<Record<RuleFamily, string>> = {
  sum: 'Sum',
  calculation: 'Calculation',
  mismatch: 'Mismatch',
  direction: 'Direction of a target',
  range: 'Range',
  numbering: 'Numbering',
  period: 'Period',
  unit: 'Unit',
  responsibility: 'Responsibility',
  term: 'Wording',
  punctuation: 'Punctuation',
  reference: 'Reference',
};
