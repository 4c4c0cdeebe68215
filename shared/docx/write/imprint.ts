import type { CoverLetter } from '../../schema/settings';
import { type Block, paragraph } from './block';
import { SIZE, TEXT_WIDTH } from './measures';
import { run } from './run';
import { element } from './xml';

const rule = (side: 'top' | 'bottom') =>
  // 0.35 mm is one point, 8 eighths.
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 8, 'w:space': 1, 'w:color': 'auto' });

/** 版记 at the foot of the last page: who printed the document and when, between rules (GB/T 9704-2012, 7.4). */
export function writeImprint(letter: CoverLetter): Block[] {
  const office = letter.signature || letter.issuer.replace(/文件$/, '');
  if (!office) return [];
  const character = SIZE.四号 * 10;
  const date = letter.date ? `\t${letter.date}印发` : '';
  const right = TEXT_WIDTH - character;
  return [
    paragraph(
      {
        style: 'Imprint',
        frame: {
          'w:w': TEXT_WIDTH,
          'w:hRule': 'auto',
          'w:wrap': 'around',
          'w:hAnchor': 'margin',
          'w:vAnchor': 'margin',
          'w:xAlign': 'center',
          'w:yAlign': 'bottom',
        },
        borders: rule('top') + rule('bottom'),
        tabs: element('w:tab', { 'w:val': 'right', 'w:pos': right }),
        indent: { 'w:leftChars': 100, 'w:left': character, 'w:firstLine': 0 },
      },
      run(office + date),
    ),
  ];
}
