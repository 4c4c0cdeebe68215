import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDestinations } from '../../../server/export/readDestinations';

const TREE = [
  '<</Type/Catalog/Pages 2 0 R/Dests 6 0 R>>',
  '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 3>>',
  '<</Type/Page/Parent 2 0 R>>',
  '<</Type/Pages/Parent 2 0 R/Kids[5 0 R 7 0 R]/Count 2>>',
  '<</Type/Page/Parent 4 0 R>>',
  '<</First[3 0 R/XYZ 80 700 0]/Third#31[7 0 R/XYZ 80 500 0]>>',
  '<</Type/Page/Parent 4 0 R>>',
];
const expected = new Map([
  ['First', 1],
  ['Third1', 3],
]);

test('destinations lead to pages through the tree of pages', () => {
  const pdf = `%PDF-1.6\n${TREE.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}`;
  expect(readDestinations(Buffer.from(pdf, 'latin1'))).toEqual(expected);
});

test('objects packed into a compressed stream are read as well', () => {
  const offsets: number[] = [];
  let body = '';
  for (const object of TREE) {
    offsets.push(body.length);
    body += `${object} `;
  }
  const head = `${offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ')} `;
  const packed = deflateSync(Buffer.from(head + body, 'latin1'));
  const pdf = Buffer.concat([
    Buffer.from(
      `%PDF-1.6\n9 0 obj\n<</Type/ObjStm/N 7/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  expect(readDestinations(pdf)).toEqual(expected);
});

test('bytes that are no PDF have no destinations', () => {
  expect(readDestinations(Buffer.from('not a pdf')).size).toBe(0);
});
