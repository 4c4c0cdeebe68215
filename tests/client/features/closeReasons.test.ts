import { describe, expect, it } from 'vitest';
import { FINAL_CLOSINGS } from '../../../client/collab/planConnection';
import { closeWords } from '../../../client/features/planPage/closeReasons';
import { en } from '../../../client/i18n/en';
import { zh } from '../../../client/i18n/zh';
import { CLOSE_EVENTS } from '../../../shared/protocol/closeEvents';

describe('the reasons for which the server closes a plan', () => {
  it('have a code each, none of them another’s', () => {
    const codes = Object.values(CLOSE_EVENTS).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(Object.values(CLOSE_EVENTS).filter(({ code }) => FINAL_CLOSINGS.has(code)))(
    'say in both languages why it is over and what to do, when it is for good: $reason',
    ({ reason }) => {
      const words = closeWords(reason);
      if (!words) throw new Error(`nothing is said of ${reason}`);
      for (const { planPage } of [zh, en]) {
        expect(planPage[`${words}Title`].length).toBeGreaterThan(4);
        expect(planPage[`${words}Text`].length).toBeGreaterThan(10);
      }
    },
  );
});
