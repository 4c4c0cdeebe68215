/** What the API says when something goes wrong with consultations. */
export const consultationMessages = {
  notFound: '没有这次征求意见，请核对链接，或向发送链接的人确认。',
  enterFirst: '请先输入访问码，再查看和提出意见。',
  wrongCode: '访问码不正确，请核对后重新输入。',
  tooManyCodes: (minutes: number) => `访问码连续输错次数太多，请 ${minutes} 分钟后再试。`,
  over: '这次征求意见已经结束，不能再提交意见。如需补充，请联系主办单位。',
  leadOnly: '只有规划的所有者可以这样做。',
  nameMissing: '请填写您的姓名，并选择所在单位。',
  partyNotFound: '这个单位不在征求意见的名单里，请重新选择。',
  opinionNotFound: '没有这条意见，可能已被撤回。',
  ownOpinionOnly: '只能撤回自己提出、还没有处理的意见。',
  ownSide: '请由参加征求意见的单位自己答复。',
  readsOnly: '这次征求意见抄送给您单位，只供阅读，不用反馈。如有意见，请联系主办单位。',
  declaredNone: '您单位已提出意见，不能再声明“无意见”。请先撤回意见。',
  joinedElsewhere: '不能并入这条意见：它不在同一次征求意见里，或者它自己已并入别的意见。',
  deadlinePassed: '截止时间已过，请选一个今后的时间。',
  noOpinions: '这份文件里没有批注，也没有修订，没有可以导入的意见。',
} as const;
