/** Who is here. */
export const presence = {
  here: '{{count}} 人在线',
  you: '{{name}}（我）',
  more: '还有 {{count}} 人：{{names}}',
} as const;
