/** What the API says when something goes wrong with versions and history. */
export const versionMessages = {
  versionNotFound: '没有这个版本，请刷新页面后再试。',
  stageByOwner: '只有规划的所有者可以冻结某个阶段的版本；您可以保存一个自己命名的版本。',
  openErrors: (count: number) =>
    `核校还有 ${count} 处错误没有改正，不能冻结为报批稿。请先改正，或写明仍要冻结的理由。`,
  noSuchPast: '历史记录里没有这个时刻，请刷新页面后再试。',
} as const;
