import { element, xmlFile } from './xml';

/** The typefaces of official documents. Digits and Latin letters in 仿宋 and 楷体 text are Times New Roman. */
export const FONT = {
  仿宋: { eastAsia: '仿宋_GB2312', latin: 'Times New Roman' },
  楷体: { eastAsia: '楷体_GB2312', latin: 'Times New Roman' },
  黑体: { eastAsia: '黑体', latin: '黑体' },
  小标宋: { eastAsia: '方正小标宋简体', latin: '方正小标宋简体' },
  宋体: { eastAsia: '宋体', latin: '宋体' },
} as const;
export type FontName = keyof typeof FONT;

/** All four font slots of a run or style; `hint` makes Word set quotes, dashes and ellipses in the Chinese font. */
export function fontSlots(name: FontName, hint = false): string {
  const { eastAsia, latin } = FONT[name];
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
    'w:hint': hint ? 'eastAsia' : undefined,
  });
}

/** What a machine without these fonts uses instead: the names that Windows and macOS ship. */
const SUBSTITUTES = [
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['方正小标宋简体', '华文中宋'],
  ['宋体', 'SimSun'],
] as const;

/** word/fontTable.xml. */
export function writeFontTable(): string {
  const fonts = SUBSTITUTES.map(([name, substitute]) =>
    element(
      'w:font',
      { 'w:name': name },
      element('w:altName', { 'w:val': substitute }),
      element('w:charset', { 'w:val': '86' }),
    ),
  );
  const times = element('w:font', { 'w:name': 'Times New Roman' }, element('w:charset', { 'w:val': '00' }));
  return xmlFile(
    element(
      'w:fonts',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      ...fonts,
      times,
    ),
  );
}
