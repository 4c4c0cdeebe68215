import { expect, it } from 'vitest';
import { PERSON_COLOURS, personColour } from '../../../client/components/personColour';

it.each(PERSON_COLOURS)('%s carries white letters with a contrast of at least 4.5 : 1', (colour) => {
  expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
});

it('gives a person the same colour every time, and people different ones', () => {
  expect(personColour('user-1')).toBe(personColour('user-1'));
  const colours = new Set(Array.from({ length: 100 }, (_, index) => personColour(`user-${index}`)));
  expect(colours.size).toBe(PERSON_COLOURS.length);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
