/** Comforts of writing: what the insert and citation menus, the key list and the outline's tools say. */
export const structure = {
  settings: '规划设置',
  help: '快捷键',
} as const;
