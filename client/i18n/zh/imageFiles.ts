/** Files that are pasted into the text, dropped on it or beside it, or chosen as pictures. */
export const imageFiles = {
  refused: '没有插入{{names}}',
  between: '、',
  unsuitable:
    '正文里只能放 PNG、JPEG、GIF 或 WebP 图片。请复制文件里的文字，或者截图后粘贴；Word 文件可以在规划库中导入。',
  tooLarge: '图片太大，最大 {{most}} MB。请压缩或裁剪后再试。',
  stray: '这里不能放文件',
  strayHint: '图片可以拖进您能编辑的正文；Word 等文件请在规划库中导入。',
} as const;
