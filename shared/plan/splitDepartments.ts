const ENDING =
  '(?:局|委|委员会|部|办|办公室|中心|院|学校|幼儿园|会|厅|处|科|股|室|站|所|联|协|团县委|团市委|团区委|团委|政府|镇|街道|街道办|乡|县|区|市|公司|集团|银行|单位|队|馆|社|组|部门|大学|机构|企业|工委|党委|党组|学院|小学|中学|园区|开发区|协会|支部|教育)';
const DEPARTMENT = new RegExp(`^[\\p{Script=Han}“”\\d·—-]{1,30}${ENDING}$|^(?:${ENDING.slice(3, -1)})$`, 'u');
/** Spaces, but not line breaks, behind what ends a department's name. */
const SPACE_BETWEEN = /(?<=[局部办委院会联心室处科股站所府镇道])[ \u3000]+(?=\p{Script=Han})/gu;
const NEVER = /谁|落实|实行|实施|由[^县市区]|[是的将为]|制$|责任制/;
const SURE =
  /^[\p{Script=Han}]{2,24}(?:局|部|办|委|办公室|中心|院|联|会|处|科|股|室|站|所|府|镇|街道|乡|工委|编办|厅)$|^各(?:级|类|有关|相关)?(?:[县市区镇乡州盟旗]|街道|学校|单位)+$/u;
/** What a name says in brackets: 各县（市、区）人民政府. */
const ASIDE = /（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|\[[^[\]]*\]/g;

/** True when a text is named like a department, a school or another body that can carry out something. */
export function isDepartmentName(text: string): boolean {
  return DEPARTMENT.test(text.replace(ASIDE, '')) && !NEVER.test(text);
}

/** True when a text can hardly be anything but an authority: 县教育局, 各乡镇人民政府, 团县委. */
export function isSureDepartment(text: string): boolean {
  return SURE.test(text.replace(ASIDE, '')) && isDepartmentName(text);
}

/**
 * The departments of a list, as written, in their order, each once: 县教育局、县财政局和县民政局. 和 and 与 inside a name
 * (自然资源和规划局) part nothing; a closing 等 or 等部门 is dropped.
 */
export function splitDepartments(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const character of text.replace(SPACE_BETWEEN, '、').replace(/\s+/g, '')) {
    if (/[（(〔[]/.test(character)) depth += 1;
    if (/[）)〕\]]/.test(character)) depth -= 1;
    if (depth === 0 && /[、，,．.;；/／]/.test(character)) {
      names.push(name);
      name = '';
    } else name += character;
  }
  const parted = [...names, name]
    .map((part) =>
      part
        .replace(/等(?:有关|相关|各)?(?:部门|单位|股室|科室)?$/, '')
        .replace(/^(?:由|及|以及|和)(?=[县市区省各])/, ''),
    )
    .flatMap(splitAtAnd)
    .filter((part) => part !== '');
  return [...new Set(parted)];
}

/** Parts at 和, 与, 及 or 以及 where a whole department stands on both sides. */
function splitAtAnd(part: string): readonly string[] {
  for (const found of part.matchAll(/以及|和|与|及/g)) {
    const before = part.slice(0, found.index);
    const after = part.slice(found.index + found[0].length);
    if (SURE.test(before) && isDepartmentName(after)) return [before, ...splitAtAnd(after)];
  }
  return [part];
}
