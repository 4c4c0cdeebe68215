/** Tracked mode 修订模式. */
export const tracking = {
  mode: '修订',
  hint: '修订模式：您的增删会作为修订留在原处，等待接受或拒绝',
  accept: '接受修订',
  acceptHint: '接受光标处的修订',
  reject: '拒绝修订',
  rejectHint: '拒绝光标处的修订',
  count: '{{count}} 处修订',
  acceptAll: '接受全部修订',
  rejectAll: '拒绝全部修订',
  person: '{{name}}（{{count}} 处）',
  acceptOf: '接受 {{name}} 的修订',
  rejectOf: '拒绝 {{name}} 的修订',
} as const;
