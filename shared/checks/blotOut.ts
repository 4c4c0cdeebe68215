const ITEM_LABEL = /(?:^|\n)[ \u3000]*(\d{1,2})[.．、](?=\S)/g;
const DECIMAL = /^\s*\d+[.．]\d/;
const CITED_TITLE = /《[^《》]*(?:〈[^〉]*〉[^《》]*)?》/g;
const BLOT = '□';

/**
 * A text in which list labels at the start of lines and the titles of cited documents are blotted out, so that 4.90%的学校 under item 3. reads as
 * item 4 and 90 %, and 《中国教育现代化2035》 gives no number; a lone 1.6万人 is no item. Every character keeps its place.
 */
export function blotOut(text: string): string {
  let masked = text;
  let expected = 1;
  const labels = [...text.matchAll(ITEM_LABEL)];
  for (const label of labels) {
    if (Number(label[1]) !== expected) continue;
    if (labels.length === 1 && DECIMAL.test(text.slice(label.index))) continue;
    expected += 1;
    const end = label.index + label[0].length;
    const start = end - (label[1]?.length ?? 0) - 1;
    masked = masked.slice(0, start) + BLOT.repeat(end - start) + masked.slice(end);
  }
  return masked.includes('《') ? masked.replace(CITED_TITLE, (title) => BLOT.repeat(title.length)) : masked;
}
