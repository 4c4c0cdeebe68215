// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPastedGrid } from '../../../client/editor/tables/readPastedGrid';

describe('Tables on the clipboard', () => {
  it('reads tab-separated text, line breaks in quoted cells included', () => {
    expect(readPastedGrid('', '指标\t单位\n"第一\n第二"\t%\n')).toEqual([
      ['指标', '单位'],
      ['第一\n第二', '%'],
    ]);
  });

  it('keeps empty cells, also the last of a line', () => {
    expect(readPastedGrid('', 'a\t\tc\nd\t')).toEqual([
      ['a', '', 'c'],
      ['d', ''],
    ]);
  });

  it('takes a quotation mark inside a cell as it stands', () => {
    expect(readPastedGrid('', '3"管\t“双师型”')).toEqual([['3"管', '“双师型”']]);
  });

  it('reads an HTML table; a merged cell keeps its text in its first place', () => {
    const html = `<table><tr><td rowspan="2">学前教育</td><td>毛入园率</td><td>95<br>以上</td></tr>
      <tr><td>普惠率</td><td> 91.5 </td></tr></table>`;
    expect(readPastedGrid(html, '')).toEqual([
      ['学前教育', '毛入园率', '95\n以上'],
      ['', '普惠率', '91.5'],
    ]);
  });

  it('leaves text without a table alone', () => {
    expect(readPastedGrid('<p>一段话</p>', '一段话')).toBeNull();
  });
});
