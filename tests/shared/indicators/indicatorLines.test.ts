import { describe, expect, it } from 'vitest';
import { readIndicatorLines, writeIndicatorLines } from '../../../shared/indicators/indicatorLines';
import { STANDARD_INDICATORS } from '../../../shared/indicators/standardIndicators';

describe('[IND-3] an installation’s own indicators, one a line', () => {
  it('have a name and a unit, and the rest where it is known', () => {
    const text =
      '茶产业从业人员培训率｜%｜上升｜0～100｜培训过的人占从业人员的比例。｜乡村\n\n河湖长制覆盖率 | % \n大班额\t%\t下降\t≤5%';
    expect(readIndicatorLines(text)).toEqual({
      indicators: [
        {
          name: '茶产业从业人员培训率',
          unit: '%',
          direction: 'up',
          range: { from: 0, to: 100 },
          definition: '培训过的人占从业人员的比例。',
          field: '乡村',
        },
        {
          name: '河湖长制覆盖率',
          unit: '%',
          direction: null,
          range: { from: null, to: null },
          definition: '',
          field: '本单位指标',
        },
        {
          name: '大班额',
          unit: '%',
          direction: 'down',
          range: { from: null, to: 5 },
          definition: '',
          field: '本单位指标',
        },
      ],
      problems: [],
    });
  });

  it('come without the header of a range that was copied with it, and with ％ as %', () => {
    const { indicators, problems } = readIndicatorLines(
      '指标名称\t单位\t方向\t取值范围\n大班额占比\t％\t下降\t0～5\n',
    );
    expect(problems).toEqual([]);
    expect(indicators.map(({ name, unit }) => [name, unit])).toEqual([['大班额占比', '%']]);
  });

  it.each([
    ['入园率', 'unit'],
    ['入园率｜%｜向上', 'direction'],
    ['入园率｜%｜上升｜百分之百', 'range'],
    ['入园率｜%｜上升｜100～0', 'range'],
    ['巩固率｜%\n巩固率｜‰', 'double'],
  ])('that cannot be read are named with what is wrong: %s', (text, fault) => {
    const { problems } = readIndicatorLines(text);
    expect(problems).toEqual([{ line: text.split('\n').length, fault, text: text.split('\n').at(-1) }]);
  });

  it('are written as they are read, those of the program too', () => {
    const { indicators, problems } = readIndicatorLines(writeIndicatorLines(STANDARD_INDICATORS));
    expect(problems).toEqual([]);
    expect(indicators).toEqual(STANDARD_INDICATORS);
  });
});
