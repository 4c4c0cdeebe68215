/** Pairs that leave nothing out, so that two parts are the whole. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/公办|公立/, /民办|民营|私立/],
  [/城|镇区/, /乡|农村/],
  [/男/, /女/],
  [/室内|地上/, /室外|地下/],
  [/初中/, /高中/],
  [/小学/, /初中|中学/],
  [/新建|新增/, /改扩建|扩建|改建|续建|改造/],
  [/校内|市内|县内|区内|省内|境内|园内|场内/, /校外|市外|县外|区外|省外|境外|园外|场外/],
  [/集中/, /分散/],
  [/线上/, /线下/],
  [/中央|国家/, /地方/],
  [/户籍|本地|本市|本县|本区/, /非户籍|流动|外地|外来/],
  [/政府|财政/, /社会|市场|自筹/],
  [/公益性/, /经营性/],
  [/日间/, /夜间/],
  [/全日制/, /非全日制|业余|函授/],
  [/过夜/, /一日游|不过夜/],
  [/高速铁路|高铁/, /普速/],
];

/** Whether two names together name the whole: 校内 and 校外, 公办 and 民办. */
export function areComplements(one: string, other: string): boolean {
  return COMPLEMENTS.some(
    ([first, second]) =>
      (first.test(one) && second.test(other) && !second.test(one)) ||
      (second.test(one) && first.test(other) && !second.test(other)),
  );
}
