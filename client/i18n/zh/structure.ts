/** Comforts of writing: what the insert and citation menus, the key list and the outline's tools say. */
export const structure = {
  settings: '规划设置',
  help: '快捷键',
  insert: { title: '插入', placeholder: '输入名称或拼音首字母，如 zl' },
  cite: { title: '引用', placeholder: '输入指标、章节、表格的名称或拼音首字母' },
  none: '没有符合的内容。按回车保留输入的文字。',
  groups: {
    styles: '标题与段落',
    blocks: '内容',
    references: '引用与设置',
    values: '指标、任务与项目的数值',
    places: '章节、表格、专栏、附件',
    notes: '名词解释',
  },
  outline: {
    menu: '章节操作',
    up: '上移',
    down: '下移',
    promote: '升一级',
    demote: '降一级',
    copyLink: '复制链接',
    linkCopied: '已复制这一节的链接',
    linkNotCopied: '浏览器不允许复制，请从地址栏复制',
    moved: '已移动，编号和引用随之更新',
  },
  projectBox: '专栏（专项工程）',
  coverLetter: '印发通知…',
} as const;
