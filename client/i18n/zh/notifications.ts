/** Notifications 通知. */
export const notifications = {
  title: '通知',
  readAll: '全部标为已读',
  empty: '还没有通知。有人提到您、指派给您或回复您时，会显示在这里。',
  loadFailed: '通知没有载入',
  choose: '选择接收哪些通知',
  choices: '接收哪些通知',
  inApp: '页面内',
  byMail: '邮件',
  mailTo: '接收通知的邮箱（不填则不发邮件）',
  mailPlaceholder: '如：wangkz@yunling.gov.cn',
  mailWrong: '这不像一个邮箱地址，请核对。',
  mailSave: '保存邮箱',
  mailSaved: '已保存。通知会发到 {{address}}。',
  mailOff: '已保存。不再发送邮件。',
  kindColumn: '通知',
  choicesFailed: '选择没有保存',
  said: {
    mention: '{{name}} 提到了您',
    assignment: '{{name}} 指派给您处理',
    reply: '{{name}} 回复了批注',
    settled: '{{name}} 处理了您的建议',
    consultation: '{{name}} 就这份规划征求意见',
    /** A comment that one is to deal with. */
    deadline: '指派给您的批注期限将到',
    /** A round that one has not answered. */
    answerDeadline: '征求意见期限将到，请您反馈',
    /** A round of one’s own plan; the names of those who have not answered follow. */
    waitingDeadline: '征求意见期限将到，还有单位未反馈',
  },
  until: '截止 {{time}}',
  kind: {
    mention: '有人在批注里提到我',
    assignment: '有人把批注指派给我',
    reply: '我参与的批注有新回复',
    settled: '我的修改建议被采纳或未采纳',
    consultation: '征求意见开始',
    deadline: '期限将到（提前两天和当天）',
  },
} as const;
