import type { CheckLists } from './checkLists';

/** How the names of indicators are brought to one form before they are compared. The order counts. */
export const INDICATOR_SYNONYMS: CheckLists['synonyms'] = [
  { pattern: '(?:全区|全县|全市|全省|全乡|全镇|我区|我县|我市|本区|本县|各地)的?', word: '' },
  { pattern: '儿童少年|少年儿童|儿童青少年|儿童、少年', word: '儿童' },
  { pattern: '学前(?:教育)?(?:三|3)年|学前教育|学前阶段', word: '学前' },
  { pattern: '(?:适龄|三类|7类|七类|持续|接受|安置)', word: '' },
  { pattern: '在(公办|民办|普惠性?)(?:幼儿)?园就读(?:的)?(?:幼儿|儿童)', word: '$1园在园幼儿' },
  { pattern: '在园(?:儿童|幼儿数?|人数)', word: '在园幼儿' },
  { pattern: '幼儿园|园所', word: '园' },
  { pattern: '普惠性|普惠型', word: '普惠' },
  { pattern: '硕士研究生|研究生（硕士）|硕士及以上|研究生|硕士', word: '研究生' },
  { pattern: '大专|专科|大学专科', word: '专科' },
  { pattern: '大学本科', word: '本科' },
  { pattern: '(?:高中|初中|小学|学前|义务教育)(?=阶段)', word: '$&' },
  { pattern: '阶段(?:教育)?(?:学校)?|(?<=高中|初中|小学)(?:教育|学校)', word: '' },
  { pattern: '普通高中', word: '普高' },
  { pattern: '中等职业(?:技术)?(?:教育|学校)?|中职(?:学校|院校|教育)?', word: '中职' },
  { pattern: '专任教师|教师|教职工', word: '教师' },
  { pattern: '(?<=残疾儿童)义务教育', word: '' },
  { pattern: '(?:及|和)?以上', word: '' },
  { pattern: '（学位）|学历|学位|文凭|水平', word: '' },
  { pattern: '(?:持有?教师资格证|持证上岗|持教师资格证书)(?:的)?(?:比例|率)?', word: '持证率' },
  { pattern: '所占(?:的)?(?:比例|比重)?|占比|比例|比重|比率', word: '率' },
  { pattern: '率率', word: '率' },
  { pattern: '(?<=[张家所座处]?床位|机构|景区|用地|面积|产量|人口)(?:总数|总量|总额|数量|数)$', word: '' },
  { pattern: '达到|达标率达|达|具有|取得|拥有|[的中为是到、“”‘’（）()《》\\s]', word: '' },
];
