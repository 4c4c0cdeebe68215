/** A computed label before its text: 一、总体要求, （二）…, but 第一章　总则 and 表1　主要指标 with a space between. */
export function joinLabel(label: string, text: string): string {
  if (label === '' || text === '') return label + text;
  return /[、）.〕]$/.test(label) ? label + text : `${label}　${text}`;
}
