import type { PlanSettings } from '../../schema/settings';
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
const SUBSTITUTES = {
  standard: [
    ['仿宋_GB2312', '仿宋'],
    ['楷体_GB2312', '楷体'],
    ['黑体', 'SimHei'],
    ['方正小标宋简体', '华文中宋'],
    ['宋体', 'SimSun'],
  ],
  system: [
    ['仿宋', 'FangSong'],
    ['楷体', 'KaiTi'],
    ['黑体', 'SimHei'],
    ['华文中宋', 'STZhongsong'],
    ['宋体', 'SimSun'],
  ],
} as const satisfies Record<PlanSettings['typefaces'], readonly (readonly [string, string])[]>;

/** What a plan sets instead of the typefaces of the standard. */
const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '华文中宋',
};

/** The settings that choose typefaces. */
type FontChoice = Pick<PlanSettings, 'typefaces' | 'digits'>;

const LATIN = '"Times New Roman"';

/** Puts the typefaces that a plan chose into a part that was written in those of the standard. */
export function chooseFonts(xml: string, { typefaces, digits }: FontChoice): string {
  if (typefaces === 'standard' && digits === 'roman') return xml;
  return xml.replace(/<w:rFonts [^>]*>/g, (slots) => {
    const chinese = /w:eastAsia="([^"]*)"/.exec(slots)?.[1];
    const even =
      digits === 'chinese' && chinese !== undefined ? slots.replaceAll(LATIN, `"${chinese}"`) : slots;
    if (typefaces === 'standard') return even;
    return even.replace(/"([^"]*)"/g, (quoted, name: string) => {
      const other = SYSTEM_NAMES[name];
      return other === undefined ? quoted : `"${other}"`;
    });
  });
}
/** word/fontTable.xml. */
export function writeFontTable({ typefaces }: FontChoice): string {
  const fonts = SUBSTITUTES[typefaces].map(([name, substitute]) =>
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
