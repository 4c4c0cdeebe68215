/** Notifications 通知. */
export const notifications = {
  title: '通知',
  unread: '通知（{{count}} 条未读）',
  readAll: '全部标为已读',
  empty: '还没有通知。有人提到您、指派给您或回复您时，会显示在这里。',
  loadFailed: '通知没有载入',
  choose: '选择接收哪些通知',
  choices: '通知',
  choicesFailed: '选择没有保存',
  said: {
    mention: '{{name}} 提到了您',
    assignment: '{{name}} 指派给您处理',
    reply: '{{name}} 回复了批注',
    settled: '{{name}} 处理了您的建议',
    consultation: '征求意见',
    deadline: '期限将到',
  },
  kind: {
    mention: '有人在批注里提到我',
    assignment: '有人把批注指派给我',
    reply: '我参与的批注有新回复',
    settled: '我的修改建议被采纳或未采纳',
    consultation: '征求意见开始',
    deadline: '期限将到',
  },
} as const;
