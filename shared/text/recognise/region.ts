const REGION =
  /^(?:[\p{Script=Han}]{1,9}?(?:自治州|自治县|自治旗|新区|开发区|地区|省|(?<!城)市|县|(?<![社校园小学景片灾山])区|旗))+/u;

/** The place that a plan is for, from the beginning of its title: 河源市源城区 in 河源市源城区教育发展规划; '' when no text begins with one. */
export function findRegion(texts: readonly string[]): string {
  for (const text of texts) {
    const match = REGION.exec(text.replace(/\s+/g, ''));
    if (match?.index === 0 && match[0].length >= 2 && match[0].length <= 20) return match[0];
  }
  return '';
}
