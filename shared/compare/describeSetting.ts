import type { SettingChange } from './comparison';
import type { Revision } from './revision';

const NAMES: Readonly<Record<string, string>> = {
  region: '地区',
  period: '规划期',
  'period.from': '规划期起始年',
  'period.to': '规划期截止年',
  numberingScheme: '编号方案',
  departments: '部门名单',
  coverLetter: '印发通知',
  'coverLetter.issuer': '发文机关',
  'coverLetter.title': '通知标题',
  'coverLetter.documentNumber': '发文字号',
  'coverLetter.addressees': '主送机关',
  'coverLetter.body': '通知正文',
  'coverLetter.signature': '落款',
  'coverLetter.date': '成文日期',
  'coverLetter.publicity': '公开方式',
  'coverLetter.copies': '抄送机关',
  'coverLetter.printer': '印发机关',
  'coverLetter.printedOn': '印发日期',
  template: '模板',
  notes: '名词解释的位置',
  typefaces: '导出的字体',
  digits: '数字和字母的字体',
  seal: '是否加盖印章',
};

/** A changed setting as a line of the table of revisions; lists and groups are only named. */
export function describeSetting({ path, older, newer }: SettingChange): Revision {
  const words = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? [{ text: String(value), changed: true }] : [];
  return {
    place: '文件设置',
    note: `${NAMES[path] ?? path}有改动`,
    older: words(older),
    newer: words(newer),
  };
}
