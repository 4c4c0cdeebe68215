/** The plan of the period before 上期文本, and rolling a plan over. */
export const previousPlan = {
  title: '上期',
  heading: '上期文本',
  whole: '显示全文',
  empty: '光标所在的这一节，上期规划没有文字。打开“显示全文”可以看上期规划的其他部分。',
  gone: '本期已删去的标题',
  rollOver: '编制下一期规划',
  rolledOver: '已按上期规划生成下一期的草稿：标题和表格已保留，上期文字在右侧“上期”里。',
  rollOverFailed: '没有生成下一期规划',
  from: '或者，由已有规划接续编制下一期',
  fromPlaceholder: '选一份上期规划（自己编的或导入的）',
  fromHint: '保留标题、指标和表格，年份后移五年，旧目标列在新基期值旁边，上期文字在右侧对照。',
} as const;
