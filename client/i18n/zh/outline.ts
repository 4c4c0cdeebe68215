/** The outline on the left. */
export const outline = {
  title: '目录',
  empty: '还没有标题。在样式中选择一级标题后，目录会自动生成。',
  untitled: '（未写标题）',
  comments: '{{count}} 条未解决的批注',
} as const;
