/** What is done about tracked changes. */
export const trackedReview = {
  accept: '接受修订',
  acceptHint: '接受光标处的修订',
  reject: '拒绝修订',
  rejectHint: '拒绝光标处的修订',
  count: '{{count}} 处修订',
  acceptAll: '接受全部修订',
  rejectAll: '拒绝全部修订',
  person: '{{name}}（{{count}} 处）',
  acceptOf: '接受 {{name}} 的修订',
  untracked: '这一处没有记入修订，已直接生效',
  untrackedText:
    '修订模式记录文字的增删，段落的增删、分段和合并，以及表格行的增删；增删列、合并单元格、移动、改段落类型和插入图表、引用等直接生效，可以撤销。',
  insertedBy: '{{name}} 于 {{when}} 插入',
  deletedBy: '{{name}} 于 {{when}} 删除',
  undo: '撤销',
  rejectOf: '拒绝 {{name}} 的修订',
} as const;
