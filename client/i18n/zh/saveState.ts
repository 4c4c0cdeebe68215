/** The state of saving, in words. */
export const saveState = {
  saving: '正在保存',
  saved: '已保存',
  offline: '离线，修改保存在本机',
  offlineReading: '离线',
  connecting: '正在连接',
  savedHint: '全部修改已写入服务器磁盘',
  savingHint: '正在写入服务器',
  offlineHint: '网络恢复后自动上传并与他人的修改合并',
} as const;
