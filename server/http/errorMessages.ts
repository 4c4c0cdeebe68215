import type { z } from 'zod';
import { ROLES, type Role } from '../../shared/protocol/roles';

/** Every sentence that the API says when something goes wrong. */
export const errorMessages = {
  notSignedIn: '请先登录。',
  foreignOrigin: '请求不是从本系统的页面发出的，已拒绝。请刷新页面后再试。',
  administratorOnly: '只有管理员可以这样做。',
  ownerOnly: '只有规划的所有者可以这样做。',
  reviewersOnly: '您在这份规划里是读者，只能查看和下载；需要批注时，请所有者把您的角色改为审阅。',
  writersOnly: '您在这份规划里不能修改正文；需要修改时，请所有者把您的角色改为编辑。',
  ownCommentOnly: '只能修改或删除自己写的批注。',
  commentAnswered: '这条批注已经有人回复，并且发表超过 15 分钟，不能再修改。请在下面补充说明。',
  settleProposal: '修改建议要由编辑采纳或不采纳，不能只标为已解决。',
  wordsGone: '这段文字刚刚被改动，建议没有提交。请重新选择文字后再试，您写的内容仍在框中。',
  notAMember: '只能提醒或指派这份规划的成员。请先把对方加为成员。',
  planNotFound: '没有这份规划，可能已被删除，或者您没有查看它的权限。',
  threadNotFound: '没有这条批注，可能已被删除。',
  listsChanged: '词表刚刚被别人改过，您的修改没有保存。请把自己的内容复制下来，刷新页面后再改。',
  indicatorsChanged: '指标库刚刚被别人改过，您的修改没有保存。请把自己的内容复制下来，刷新页面后再改。',
  acceptedFindingNotFound: '没有这条认可，可能已被撤回。',
  userNotFound: '没有这个账号。',
  tokenNotFound: '没有这个访问令牌。',
  templateNotFound: '没有这个模板，请重新选择。',
  notRecycled: '回收站里没有这份规划。',
  imageNotFound: '没有这张图片，可能已被删除。',
  routeNotFound: '没有这个接口。',
  alreadySetUp: '管理员账号已经建立，请直接登录。',
  notSetUp: '还没有建立管理员账号，请先完成首次设置。',
  wrongPassword: '用户名或密码不正确，请重新输入。',
  wrongCurrentPassword: '当前密码不正确，请重新输入。',
  accountDisabled: '这个账号已停用，请联系管理员。',
  usernameTaken: '这个用户名已被使用，请换一个。',
  notYourself: '不能停用或删除自己的账号。',
  lastOwner: '每份规划至少要有一位所有者，请先把别人设为所有者。',
  titleInDocument: '标题是正文的一部分，请打开规划，在正文里修改标题。',
  brokenJson: '请求的内容不是有效的 JSON，请检查后再试。',
  badRequest: '请求有误，请刷新页面后再试。',
  requestTooLarge: '请求的内容太大，请减少后再试。',
  fileMissing: '没有收到文件，请选择一个文件后再试。',
  emptyFile: '文件是空的，请选择有内容的文件。',
  unknownFormat: (known: string) => `不能识别这种文件，可以导入的格式有：${known}。`,
  fileTooLarge: (megabytes: number) => `文件太大，最大 ${megabytes} MB。请删去文件里的图片或分成几份后再试。`,
  foreignReturn:
    '这份文件不是从这份规划导出的，没有导入。请打开它所属的规划再导入；要建成新的规划，请在规划库用“导入文件”。',
  returnedFormat: '退回的文件须是 .docx 格式。请用 WPS 或 Word 打开，另存为 .docx 后再导入。',
  brokenFile: '文件已损坏，无法打开。请用 Word 或 WPS 打开并另存一份后再试。',
  unknownExport: (known: string) => `不能导出为这种格式，可以导出的格式有：${known}。`,
  tooManyAttempts: (milliseconds: number) =>
    `密码连续输错次数太多，请 ${Math.max(1, Math.ceil(milliseconds / 60_000))} 分钟后再试，或请管理员重设密码。`,
  clientMissing: '网页界面还没有生成，请先运行 npm run build，再刷新本页。',
  storageFails:
    '服务器的磁盘暂时无法读写，您的操作没有完成，已保存的内容不受影响。请告知管理员检查磁盘空间，稍后再试。',
  internal: '服务器出错了，您的操作没有完成，已保存的内容不受影响。请稍后再试；再次出现时请联系管理员。',
} as const;

/** The roles' names as the interface has them. */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
  owner: '所有者',
  editor: '编辑',
  reviewer: '审阅',
  reader: '读者',
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: '姓名',
  username: '用户名',
  password: '密码',
  currentPassword: '当前密码',
  newPassword: '新密码',
  office: '科室',
  title: '标题',
  stage: '阶段',
  label: '名称',
  role: '角色',
  text: '批注内容',
  anchor: '批注位置',
  change: '修改建议',
  note: '说明',
  dueOn: '期限',
  template: '模板',
  format: '格式',
  style: '版式',
  pages: '页码',
  comments: '批注选项',
  changes: '修订的处理方式',
  reason: '理由',
  resolved: '“已解决”状态',
  disabled: '“停用”状态',
  departments: '征求意见的单位',
  deadline: '截止时间',
  settlementReason: '理由',
};

/** What the person should do about a request that does not fit its schema. `input` is what was sent. */
export function describeInvalid(error: z.ZodError, input: unknown): string {
  const issue = error.issues[0];
  const key = issue?.path.find((part) => typeof part === 'string');
  if (!issue || key === undefined) return '请求的内容不完整，请检查后再试。';
  const field = FIELD_NAMES[key] ?? `“${key}”`;
  const value = (input as Record<string, unknown> | null | undefined)?.[key];
  if (value === undefined || value === null || value === '') return `请填写${field}。`;
  if (issue.code === 'too_big' && typeof value === 'string')
    return `${field}最多 ${issue.maximum} 个字，现在有 ${value.length} 个，请缩短后再试。`;
  if (issue.code === 'too_small' && typeof value === 'string')
    return value.trim() ? `${field}至少要有 ${issue.minimum} 个字。` : `请填写${field}。`;
  if (issue.code === 'invalid_format' && key === 'username')
    return '用户名只能用汉字、字母、数字和 . _ - 这几个符号。';
  if (key === 'role')
    return `角色只能是${ROLES.map((role) => `${ROLE_NAMES[role]}（${role}）`).join('、')}之一。`;
  return `${field}填写有误，请检查后再试。`;
}
