/** The first character, in the order of pinyin, of each letter that a syllable can begin with. */
const FIRST_CHARACTERS = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
/** Other initials of characters with several readings, of those that plans use: 入园率 is lǜ, 增长 is zhǎng. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  率: 'ls',
  长: 'cz',
  重: 'zc',
  行: 'xh',
  调: 'td',
  校: 'xj',
  会: 'hk',
  参: 'cs',
  差: 'c',
  传: 'cz',
  弹: 'dt',
  曾: 'cz',
  乐: 'ly',
  都: 'd',
  单: 'ds',
  还: 'hx',
  系: 'xj',
  降: 'jx',
};

const CHINESE = /\p{Script=Han}/u;
let collator: Intl.Collator | undefined;
const known = new Map<string, string>();

/** Whether the initials of characters that follow each other in a text spell `wanted` (lower case): from the first on, elsewhere, or not at all. */
export function matchInitials(text: string, wanted: string): 'start' | 'inside' | null {
  const characters = [...text.toLowerCase()].filter((character) => character.trim() !== '');
  const spells = (from: number) =>
    [...wanted].every((letter, index) => {
      const character = characters[from + index];
      return character !== undefined && initialsOf(character).includes(letter);
    });
  if (spells(0)) return 'start';
  return characters.some((_, index) => spells(index)) ? 'inside' : null;
}

/** The letters that a character's readings begin with; a character that is not Chinese stands for itself. */
export function initialsOf(character: string): string {
  if (!CHINESE.test(character)) return character;
  const before = OTHER_READINGS[character] ?? known.get(character);
  if (before) return before;
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  let index = LETTERS.length - 1;
  while (index > 0 && collator.compare(character, FIRST_CHARACTERS[index] ?? '') < 0) index -= 1;
  const initial = LETTERS[index] ?? '';
  known.set(character, initial);
  return initial;
}
