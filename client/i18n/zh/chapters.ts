/** What the outline and the rail say of who writes which chapter; the rest is in `chapterBoard`. */
export const chapters = {
  title: '章节',
  statuses: {
    notStarted: '未开始',
    drafting: '起草中',
    review: '待审',
    done: '完成',
  },
  locked: '已锁定',
} as const;
