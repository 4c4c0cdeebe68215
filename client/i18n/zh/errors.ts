/** What failed, by the server's error code, where its own message cannot be shown; says what to do next. */
export const errors = {
  offline: '网络中断，没有连上服务器。请检查网络后重试。',
  aborted: '已取消。',
  unavailable: '服务器暂时不能处理。请稍后重试；如一直如此，请告诉管理员。',
  internal: '服务器出现错误，已有内容没有改变。请稍后重试；如一直如此，请告诉管理员。',
  unknown: '操作没有完成，已有内容没有改变。请稍后重试。',
  'not-signed-in': '登录已过期，请重新登录。',
  'wrong-password': '用户名或密码不对，请核对后重新输入。',
  'too-many-attempts': '尝试次数过多，请过几分钟再试。',
  forbidden: '您没有做这件事的权限。需要时请联系规划的所有者或管理员。',
  'not-found': '没有找到，可能已被删除，或者您没有权限查看。',
  conflict: '与已有内容冲突，请刷新后重试。',
  'already-set-up': '系统已经设置过，请直接登录。',
  'invalid-request': '填写的内容不符合要求，请核对后重试。',
  'invalid-document': '文稿内容不完整或已损坏。',
  'unsupported-schema': '文稿来自另一个版本的共拟，请刷新页面后重试。',
  'empty-file': '文件是空的，请选择有内容的文件。',
  'not-a-plan': '这份文件里没有可以识别的规划内容。请核对是否选错了文件。',
  'unknown-format':
    '不支持这种文件。请选择 .docx、.txt、.json 或 .html 文件；旧的 .doc 文件请先用 WPS 另存为 .docx。',
  'file-too-large': '文件太大。请压缩其中的图片，或者拆分后再导入。',
  'broken-file': '文件已损坏，无法打开。请用 WPS 打开并另存为 .docx 后重试。',
} as const;
