import type { ThreadView } from '../../shared/protocol/api';

/** A thread as the API shows it, opened by somebody on 原文; `fields` says what is different. */
export function threadView(id: string, fields: Partial<ThreadView> = {}): ThreadView {
  return {
    id,
    author: { id: 'zhao', name: '赵审阅', office: '教育局' },
    quote: '原文',
    nodeId: null,
    columnId: null,
    resolved: false,
    settledBy: null,
    settledAt: null,
    assignee: null,
    dueOn: null,
    createdAt: '2026-11-21T08:00:00Z',
    comments: [],
    proposal: null,
    ...fields,
  };
}
