/** The installation's own indicators, for the administrator. */
export const indicatorLibrary = {
  title: '指标库',
  intro:
    '本单位常用的指标。在指标表里写名称时，会和程序自带的指标一起提示，选中后填入名称和单位。名称与自带指标相同时，以这里的为准。',
  readOnly: '指标库由管理员维护，这里只能查看。',
  own: '本单位指标',
  format:
    '每行一个：名称｜单位｜方向｜取值范围｜释义｜分类。前两项必填；也可以从 Excel 复制几列，直接粘贴进来。',
  example: '例：',
  exampleLine: '高中阶段教育毛入学率｜%｜上升｜≥0｜高中阶段在校学生总数占高中学龄人口的比例。｜高中阶段教育',
  nothing: '（还没有添加）',
  builtIn: '程序自带 {{count}} 个',
  show: '查看',
  hide: '收起',
  save: '保存',
  saved: '指标库已保存',
  saveFailed: '指标库没有保存',
  loadFailed: '没有读到指标库',
  changed: '有未保存的修改',
  problems: '请先改正标出的行',
  lastChange: '{{name}} 上次修改：',
  line: '第 {{line}} 行“{{text}}”：',
  fault: {
    unit: '要写名称和单位，中间用“｜”隔开',
    direction: '方向写上升、下降，或者留空',
    range: '取值范围写成 0～100、≥0 或 ≤100，或者留空',
    double: '前面已有同名的指标',
  },
} as const;
