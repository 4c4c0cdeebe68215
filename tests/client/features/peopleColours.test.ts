import { describe, expect, it } from 'vitest';
import { PEOPLE_COLOURS, peopleColour } from '../../../client/features/presence/peopleColours';

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colours of people', () => {
  it.each(PEOPLE_COLOURS)('%s carries white words at 4.5 : 1 or better', (colour) => {
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('are twelve different ones', () => {
    expect(new Set(PEOPLE_COLOURS).size).toBe(12);
  });

  it('stay with the person', () => {
    expect(peopleColour('u-17')).toBe(peopleColour('u-17'));
  });
});
