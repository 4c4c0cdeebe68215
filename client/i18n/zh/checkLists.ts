/** The lists of the check, for the administrator. */
export const checkLists = {
  title: '核校词表',
  intro: '本单位自己的词，加在程序自带的词表后面，所有规划的核校都会用到。每行一条。',
  readOnly: '词表由管理员维护，这里只能查看。',
  builtIn: '程序自带 {{count}} 条',
  showBuiltIn: '查看',
  hideBuiltIn: '收起',
  example: '例：',
  nothing: '（还没有添加）',
  save: '保存',
  saved: '词表已保存，打开着的规划会重新核校。',
  saveFailed: '词表没有保存',
  loadFailed: '没有读到词表',
  changed: '有未保存的修改',
  lastChange: '{{name}} 上次修改：',
  download: '下载词表文件',
  downloadHint: '供命令行使用：gongni check 规划.docx --lists 词表.json',
  problems: '请先改正标出的行',
  line: '第 {{line}} 行“{{text}}”：',
  fault: {
    parts: '缺少“=”，左右两边都要写',
    single: '至少要有两个字',
    pattern: '左边不是正确的匹配式，括号等符号要成对',
    double: '与前面的一行相同',
  },
  list: {
    typos: {
      name: '错别字与不规范用词',
      purpose: '错误写法 = 正确写法，后面可以再写 = 理由。左边可以用正则表达式。',
      example: '五育病举 = 五育并举',
    },
    departments: {
      name: '部门名称',
      purpose: '同一部门的各种叫法，全称在前，不写县、市、区。',
      example: '教育体育局、教体局、教育局',
    },
    synonyms: {
      name: '指标名称的不同写法',
      purpose: '核对指标之前，把左边的写法换成右边的；右边留空表示去掉。',
      example: '适龄幼儿入园率 = 毛入园率',
    },
    rising: {
      name: '越高越好的指标',
      purpose: '指标名称中含有这些词的，目标值不应低于现状。',
      example: '体质达标率',
    },
    falling: {
      name: '越低越好的指标',
      purpose: '指标名称中含有这些词的，目标值不应高于现状。',
      example: '事故发生率',
    },
    neutral: {
      name: '不分高低的指标',
      purpose: '指标名称中含有这些词的，不判断方向。',
      example: '随迁子女人数',
    },
    sharesOverHundred: {
      name: '可以超过 100% 的指标',
      purpose: '指标名称中含有这些词的，超过 100% 不算错误。',
      example: '床位使用率',
    },
    confusable: {
      name: '容易混淆的字',
      purpose: '音近或形近、容易互相写错的字，一组一行。',
      example: '籍藉',
    },
    contrasts: {
      name: '用来区分的字',
      purpose: '只差这些字的两个词是不同的词，不当作笔误。一组一行。',
      example: '甲乙丙丁',
    },
    doubledVerbs: {
      name: '重复的动词',
      purpose: '意思相同、不应连用的词。',
      example: '推动促进',
    },
  },
} as const;
