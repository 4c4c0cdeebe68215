/** What somebody may write in an open plan: changes that were not taken, rights that were given or taken. */
export const planRights = {
  refusedTitle: '有一处修改没有被服务器接受',
  refusedReason: {
    'read-only': '您现在没有编辑权限，所以这处修改没有保存到服务器。',
    invalid: '这处修改的内容服务器无法识别，没有保存。',
    'missing-past': '本机的内容与服务器接不上，这处修改没有保存。',
    'storage-failed': '服务器的磁盘暂时写不进去，这处修改没有保存。',
    locked: '这一章已锁定，只有它的负责人和规划所有者可以修改，所以这处修改没有保存到服务器。',
  },
  refusedNext: '其他人的内容不受影响。请先复制下面的文字，再载入服务器上的内容。',
  refusedNoWords: '没有可以复制的文字：这处修改只涉及样式或删除。',
  refusedCopy: '复制这些文字',
  refusedReload: '载入服务器上的内容',
  changedTitle: '您的权限已改为“{{role}}”',
  lostText: '您不能再改动这份规划的正文。如需继续编辑，请与规划的所有者联系。',
  dialogKept: '您现在不能改动这份规划的正文，这里填写的内容无法保存。需要保留的文字请先复制。',
  unsavedTitle: '这些文字没有保存到服务器',
  gainedText: '您现在可以改动这份规划的正文。',
  olderTitle: '本机还有更新前没有上传的文字',
  olderText:
    '程序更新前，下面的文字写在这台电脑上，还没有上传，新程序不能自动并入。请先复制，再粘贴到规划里合适的位置。',
  olderDone: '已处理，从本机删除',
} as const;
