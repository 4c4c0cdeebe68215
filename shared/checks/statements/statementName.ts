import type { CheckLists } from '../lists/checkLists';

/** Words that lead from a name to its value. */
const LEADS_TO_VALUE =
  /(?:力争|总体|原则上|基本|均|已|将|也|都|要|应|分别|持续|逐步|努力|确保)?(?:(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|控制|保持|稳定|维持|达)(?:到了?|至|在|为|了)?|达到|达|为|是|占|超过|有|共|约|仅为?|只有?|不到|共有|共计|至少|实现|完成|到)$/;
const OPENING =
  /^(?:规划期末|其中|而|并|且|使|将|把|确保|力争|预计|计划|规划|争取|实现|保持|推动|同时|此外|另外|全面|进一步|继续|逐步|，|：|:|、|“|”|的|目前|现有|共有|共|还|即|包括|至|到|年|底|末|前|起|后|新增(?=在))+/;
const TIME =
  /^(?:在|到|至|截至|截止)?(?:“?十[一二三四五六]五”?(?:期间|时期|末|规划期末)?|规划期末|期末|近[一二三四五]年来?|五年来|每年)?/;

/** The name that stands in `clause` before its value: without verbs before and behind, 其中 and words of time. */
export function cleanName(clause: string): string {
  let name = clause.replace(/[□]/g, '').trim();
  for (let round = 0; round < 4; round += 1) {
    const shorter = name
      .replace(LEADS_TO_VALUE, '')
      .replace(/^[^，]*(?:截至|截止)?20\d\d年(?:底|末|年底|前|起)?/, '')
      .replace(OPENING, '')
      .replace(TIME, '');
    if (shorter === name) break;
    name = shorter;
  }
  return name.includes('”') && !name.includes('“') ? `“${name}` : name;
}

/** 开展职业技能培训 in a sentence is 职业技能培训 in a table. */
const DEED = /^(?:开展|发放|帮扶|累计|组织|完成|实现|建成)(?=\p{Script=Han}{4})/u;

/** Compiles the list of synonyms once. */
export function createNameKey(lists: CheckLists): (name: string) => string {
  const patterns = lists.synonyms.map(({ pattern, word }) => ({ pattern: new RegExp(pattern, 'gu'), word }));
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    let key = name.normalize('NFKC').replace(/\(/g, '（').replace(/\)/g, '）').replace(/\s+/g, '');
    key = key.replace(DEED, '');
    for (const { pattern, word } of patterns) key = key.replace(pattern, word);
    known.set(name, key);
    return key;
  };
}
