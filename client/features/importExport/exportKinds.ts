/** What a plan can leave as: the format and style asked of `GET /api/plans/{id}/export`, and the name in messages. */
export const EXPORT_KINDS = {
  wordPlan: { query: 'format=docx&style=plan', name: 'formatWord', extension: 'docx' },
  wordOfficial: { query: 'format=docx&style=official', name: 'formatWord', extension: 'docx' },
  text: { query: 'format=txt', name: 'formatText', extension: 'txt' },
  markdown: { query: 'format=md', name: 'formatMarkdown', extension: 'md' },
  json: { query: 'format=json', name: 'formatJson', extension: 'json' },
} as const;
export type ExportKind = keyof typeof EXPORT_KINDS;
