/** Tracked mode 修订模式. */
export const tracking = {
  mode: '修订',
  hint: '修订模式：您的增删会作为修订留在原处，等待接受或拒绝',
} as const;
