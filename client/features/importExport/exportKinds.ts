/**
 * What a plan can leave as: what is asked of `GET /api/plans/{id}/export`, and the name in messages. Word files ask for exact page
 * numbers; a server that cannot make a layout estimates them.
 */
export const EXPORT_KINDS = {
  wordPlan: { query: 'format=docx&style=plan&pages=exact', name: 'formatWord', extension: 'docx' },
  wordOfficial: { query: 'format=docx&style=official&pages=exact', name: 'formatWord', extension: 'docx' },
  wordComments: {
    query: 'format=docx&style=plan&pages=exact&comments=1',
    name: 'formatWord',
    extension: 'docx',
  },
  wordTracked: {
    query: 'format=docx&style=plan&pages=exact&comments=1&changes=tracked',
    name: 'formatWord',
    extension: 'docx',
  },
  pdf: { query: 'format=pdf&style=plan', name: 'formatPdf', extension: 'pdf' },
  text: { query: 'format=txt', name: 'formatText', extension: 'txt' },
  markdown: { query: 'format=md', name: 'formatMarkdown', extension: 'md' },
  json: { query: 'format=json', name: 'formatJson', extension: 'json' },
} as const;
export type ExportKind = keyof typeof EXPORT_KINDS;
