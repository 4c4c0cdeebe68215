/** Who writes which chapter 章节分工. */
export const chapters = {
  title: '章节',
  heading: '章节分工',
  byChapter: '按章节',
  byOffice: '按单位',
  status: '状态',
  statuses: {
    notStarted: '未开始',
    drafting: '起草中',
    review: '待审',
    done: '完成',
  },
  office: '起草单位',
  person: '编写人',
  due: '完成期限',
  overdue: '已过期限',
  nobody: '未分配',
  progress: '完成的章节',
  done: '完成 {{done}}/{{count}}',
  empty: '规划中还没有章标题。加上章标题后，就可以在这里分配。',
} as const;
