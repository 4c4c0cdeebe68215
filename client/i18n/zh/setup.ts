/** The first visit: creating the administrator. */
export const setup = {
  pageName: '首次设置',
  title: '设置共拟',
  intro: '这是第一次使用。请创建管理员账号，之后由管理员为各股室的同事开设账号。',
  name: '姓名',
  nameHint: '同事在文稿中看到的名字',
  username: '用户名',
  usernameHint: '登录时使用，2 至 30 个字',
  password: '密码',
  passwordHint: '至少 8 位',
  passwordAgain: '再输入一次密码',
  create: '创建管理员账号',
  failed: '账号没有创建',
  nameMissing: '请填写姓名',
  usernameRule: '用户名需要 2 至 30 个字，可用汉字、字母、数字和 . _ -',
  passwordLength: '密码需要 8 至 128 位',
  passwordsDiffer: '两次输入的密码不一样',
} as const;
