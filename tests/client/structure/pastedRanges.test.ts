import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { readPastedBlocks } from '../../../client/editor/paste/readPastedBlocks';
import { planSchema } from '../../../shared/schema/index';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';

/** The same range as the programs of an office put it on the clipboard. */
const RANGE = [
  ['序号', '指标名称', '单位', '2025年', '2030年目标', '属性'],
  ['1', '学前三年毛入园率', '%', '95.60', '97以上', '预期性'],
  ['2', '在园幼儿', '人', '9,860', '1.2万', '约束性'],
];

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65{text-align:center;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=384 style='border-collapse:collapse'><!--StartFragment-->
<col width=64 span=6 style='width:48pt'>
${RANGE.map((row) => ` <tr height=19 style='height:14.25pt'>${row.map((text) => `\n  <td height=19 class=xl65 x:num align=right width=64>${text}</td>`).join('')}\n </tr>`).join('\n')}
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64 style='width:48pt'></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

const wps = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:et="http://www.kingsoft.com/et"><head><meta name="ProgId" content="ET.Sheet"/><style>.et2{mso-number-format:"General";}</style></head><body>
<!--StartFragment--><table width="432" border="0" cellpadding="0" cellspacing="0" style='width:432.00pt;border-collapse:collapse;table-layout:fixed;'>
<col width="72" span="6"/>${RANGE.map((row) => `<tr height="18">${row.map((text) => `<td class="et2" height="18" x:str>${text}<span style='mso-spacerun:yes;'>&nbsp;</span></td>`).join('')}</tr>`).join('')}</table><!--EndFragment--></body></html>`;

const calc = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">body,td { font-family:"Liberation Sans"; }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="6" width="85"></colgroup>${RANGE.map((row) => `<tr>${row.map((text) => `<td height="17" align="right" sdval="${text}" sdnum="1033;2052;General"><font face="Noto Serif CJK SC">${text}</font></td>`).join('')}</tr>`).join('')}</table></body></html>`;

const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document></head><body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>${RANGE.map((row, at) => `<tr style='mso-yfti-irow:${at}'>${row.map((text) => `<td width=92 valign=top><p class=MsoNormal align=center><span lang=EN-US style='font-family:仿宋_GB2312'>${text}<o:p></o:p></span></p></td>`).join('')}</tr>`).join('')}</table><!--EndFragment--></body></html>`;

const text = `${RANGE.map((row) => row.join('\t')).join('\r\n')}\r\n`;

const read = (html: string, plain = '') =>
  readPastedBlocks(html, plain, planSchema, NUMBERING_SCHEMES.chapter)?.blocks ?? [];
const textsOf = (node: Node) => node.children.map((child) => child.textContent);

describe('a range on the clipboard', () => {
  it.each([
    ['Excel', excel],
    ['WPS', wps],
    ['LibreOffice Calc', calc],
    ['Word', word],
    ['a program that gives text only', ''],
  ])('TAB-19 of %s becomes a structured table with the roles of its columns', (_, html) => {
    const blocks = read(html, text);
    expect(blocks.map(({ type }) => type.name)).toEqual(['dataTable']);
    const [table] = blocks as [Node];
    const columns = table.children.filter(({ type }) => type.name === 'dataColumn');
    expect(table.attrs.kind).toBe('indicators');
    expect(columns.map(({ attrs }) => attrs.role)).toEqual([
      'number',
      'name',
      'unit',
      'value',
      'value',
      'attribute',
    ]);
    expect(columns.map(({ attrs }) => attrs.valueKind)).toEqual([
      null,
      null,
      null,
      'baseline',
      'target',
      null,
    ]);
    const rows = table.children.filter(({ type }) => type.name === 'dataRow');
    expect(rows.map(textsOf)).toEqual([
      ['', '学前三年毛入园率', '%', '95.60', '97以上', '预期性'],
      ['', '在园幼儿', '人', '9,860', '1.2万', '约束性'],
    ]);
  });

  it('TAB-19 with a title, the unit in a line of its own, a header of two rows and a total keeps what each of them is', () => {
    const lines = [
      '云岭县教育建设项目表\t\t\t\t',
      '\t\t\t\t单位：万元',
      '项目名称\t建设地点\t投资情况\t\t起止年限',
      '\t\t总投资\t其中：财政资金\t',
      '城东第二幼儿园\t云岭镇\t2600\t2000\t2026-2027',
      '城北学校\t云岭镇\t21500\t20000\t2026-2028',
      '合计\t\t24100\t22000\t',
    ];
    const [caption, table] = read('', lines.join('\n')) as [Node, Node];
    expect(caption.textContent).toBe('云岭县教育建设项目表');
    expect([table.attrs.kind, table.attrs.unit]).toEqual(['projects', '万元']);
    const rows = table.children.filter(({ type }) => type.name === 'dataRow');
    expect(rows.map(({ attrs }) => attrs.kind)).toEqual(['item', 'item']);
    expect(table.attrs.totals).toBe(true);
  });

  it('TAB-29 with a total that is right has the one that the program computes', () => {
    const range = (total: string) =>
      read(
        '',
        `项目名称\t建设地点\t总投资（万元）\n甲校\t云岭镇\t300\n乙校\t云岭镇\t500\n合计\t\t${total}\n`,
      );
    const [table] = range('800') as [Node];
    expect(table.attrs.totals).toBe(true);
    expect(table.children.filter(({ type }) => type.name === 'dataRow').map(textsOf)).toEqual([
      ['甲校', '云岭镇', '300'],
      ['乙校', '云岭镇', '500'],
    ]);
    const [typed] = range('900') as [Node];
    expect(typed.attrs.totals).toBe(false);
    expect(textsOf(typed.lastChild as Node)).toEqual(['合计', '', '900']);
  });

  it('without a header stays a table of free layout', () => {
    expect(read('', '城东小学\t100\n城西小学\t200\n').map(({ type }) => type.name)).toEqual(['table']);
  });
});
