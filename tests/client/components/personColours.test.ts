import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PERSON_COLOURS, personColour } from '../../../client/components/personColour';
import { PersonColours } from '../../../client/components/personColours';

/** People whose usual colour is one and the same. */
const ALIKE = Array.from({ length: 400 }, (_, index) => `user-${index}`).filter(
  (id) => personColour(id) === PERSON_COLOURS[0],
);
const [LI, WANG, ZHAO] = ALIKE as [string, string, string];

describe('the colours of people who are in a plan together', () => {
  let colours: PersonColours;
  const of = (id: string) => colours.now()(id);
  beforeEach(() => {
    colours = new PersonColours();
  });

  it('are the usual ones where nobody shares one', () => {
    const [green] = Array.from({ length: 400 }, (_, index) => `person-${index}`).filter(
      (id) => personColour(id) === PERSON_COLOURS[2],
    ) as [string];
    colours.keepApart([LI, green]);
    expect([LI, green].map(of)).toEqual([PERSON_COLOURS[0], PERSON_COLOURS[2]]);
  });

  it('differ for any twelve', () => {
    const twelve = ALIKE.slice(0, 12);
    for (let count = 1; count <= 12; count++) colours.keepApart(twelve.slice(0, count));
    expect(new Set(twelve.map(of)).size).toBe(12);
    expect(PERSON_COLOURS).toEqual(expect.arrayContaining(twelve.map(of)));
  });

  it('are shared as little as can be by more than twelve', () => {
    const many = ALIKE.slice(0, 24);
    colours.keepApart(many);
    for (const colour of PERSON_COLOURS) expect(many.filter((id) => of(id) === colour)).toHaveLength(2);
  });

  it('stay with who was here first, whoever comes and goes', () => {
    colours.keepApart([LI, WANG]);
    const wang = of(WANG);
    expect([of(LI), wang === of(LI)]).toEqual([PERSON_COLOURS[0], false]);
    colours.keepApart([LI, ZHAO, WANG]);
    expect(of(WANG)).toBe(wang);
    colours.keepApart([WANG]);
    expect(of(WANG)).toBe(wang);
    colours.keepApart([WANG, LI]);
    expect([of(LI), of(WANG)]).toEqual([PERSON_COLOURS[0], wang]);
  });

  it('are told when they change, and only then', () => {
    const heard = vi.fn();
    const stop = colours.subscribe(heard);
    colours.keepApart([LI]);
    expect(heard).not.toHaveBeenCalled();
    colours.keepApart([LI, WANG]);
    colours.keepApart([LI, WANG]);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
  });
});
