import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../shared/plan/parseQuantity';

/** The parts of a quantity that differ from the plain ones. */
function quantity(text: string, unit: string | null = null) {
  const { text: _, upper, others, ...rest } = parseQuantity(text, unit);
  return { ...rest, ...(upper === null ? {} : { upper }), ...(others.length ? { others } : {}) };
}

describe('parseQuantity', () => {
  it.each([
    ['96', '%', 96, '%', null],
    ['100.0 ', '%', 100, '%', null],
    ['９８％', '%', 98, '%', null],
    ['98%', null, 98, '%', null],
    ['2.5‰', null, 2.5, '‰', null],
    ['12,345', '人', 12345, '人', null],
    ['1，234.5', '万元', 1234.5, '万元', null],
    ['-3.2', '%', -3.2, '%', null],
    ['7所', null, 7, '所', null],
    ['2430个', null, 2430, '个', null],
    ['900个学位', null, 900, '个学位', null],
    ['达到95%', null, 95, '%', null],
    ['30册/生', null, 30, '册/生', null],
    ['7200㎡', null, 7200, '平方米', null],
    ['〔200〕', '名', 200, '名', null],
    ['100（含职高）', '%', 100, '%', null],
  ])('[QTY-1] reads %j under %j as %d %s', (text, unit, number, ownUnit, qualifier) => {
    expect(quantity(text, unit)).toEqual({ number, unit: ownUnit, qualifier });
  });

  it.each([
    ['≥96', 96, 'atLeast'],
    ['>=96', 96, 'atLeast'],
    ['≧96', 96, 'atLeast'],
    ['85以上', 85, 'atLeast'],
    ['98%以上', 98, 'atLeast'],
    ['90%及以上', 90, 'atLeast'],
    ['不少于95', 95, 'atLeast'],
    ['不低于95%', 95, 'atLeast'],
    ['＞95', 95, 'moreThan'],
    ['超过95%', 95, 'moreThan'],
    ['≤5', 5, 'atMost'],
    ['5以下', 5, 'atMost'],
    ['控制在5%以内', 5, 'atMost'],
    ['＜5', 5, 'lessThan'],
    ['低于5%', 5, 'lessThan'],
    ['约60', 60, 'about'],
    ['60左右', 60, 'about'],
  ])('[QTY-2] reads the qualifier of %j', (text, number, qualifier) => {
    expect(quantity(text, '%')).toEqual({ number, unit: '%', qualifier });
  });

  it.each([
    ['5.6万', '人', 56000, '人'],
    ['5.6万人', '人', 56000, '人'],
    ['5.6万', '万人', 5.6, '万人'],
    ['5.6', '万人', 5.6, '万人'],
    ['56000人', '万人', 5.6, '万人'],
    ['1.63万', '人', 16300, '人'],
    ['5000万元', '亿元', 0.5, '亿元'],
    ['1.6万个', null, 16000, '个'],
    ['5.6万', null, 56000, null],
    ['98%', '人', 98, '%'],
  ])('[QTY-3] brings %j under %j to the unit of the row', (text, unit, number, ownUnit) => {
    expect(quantity(text, unit)).toEqual({ number, unit: ownUnit, qualifier: null });
  });

  it('[QTY-4] reads a range with its upper end', () => {
    expect(quantity('2-3个')).toEqual({ number: 2, upper: 3, unit: '个', qualifier: 'range' });
    for (const text of ['2-3', '2～3', '2~3', '2—3', '2–3', '2至3'])
      expect(quantity(text, '个')).toEqual({ number: 2, upper: 3, unit: '个', qualifier: 'range' });
    expect(quantity('95%-98%', '%')).toEqual({ number: 95, upper: 98, unit: '%', qualifier: 'range' });
  });

  it('[QTY-4] gives the unit behind a range to both ends', () => {
    expect(quantity('1-2万', '人')).toEqual({ number: 10000, upper: 20000, unit: '人', qualifier: 'range' });
  });

  it('[QTY-5] reads a list with its further numbers', () => {
    expect(quantity('53.32%/89.72%')).toEqual({
      number: 53.32,
      others: [89.72],
      unit: '%',
      qualifier: 'list',
    });
  });

  it.each(['一批', '/', '—', '-', '', '　', '逐年提高', '见p.16/p.35', '若干', '1:16', '2025年底前完成'])(
    '[QTY-6] finds no number in %j and keeps the text',
    (text) => {
      expect(parseQuantity(text, '%')).toEqual({
        text,
        number: null,
        unit: '%',
        qualifier: null,
        upper: null,
        others: [],
      });
    },
  );

  it('[QTY-1] reads counts with qualifiers and units as task tables write them', () => {
    expect(quantity('不少于100名')).toEqual({ number: 100, unit: '名', qualifier: 'atLeast' });
    expect(quantity('5所以上')).toEqual({ number: 5, unit: '所', qualifier: 'atLeast' });
    expect(quantity('20所左右')).toEqual({ number: 20, unit: '所', qualifier: 'about' });
  });
});
