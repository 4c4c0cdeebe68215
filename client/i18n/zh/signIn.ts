/** Signing in. */
export const signIn = {
  pageName: '登录',
  title: '登录',
  username: '用户名',
  password: '密码',
  submit: '登录',
  failed: '没有登录成功',
  expired: '登录已过期，请重新登录，之后会回到刚才的页面。本机未上传的修改仍保存在浏览器中。',
  noAccount: '没有账号或忘记密码，请联系管理员。',
  usernameMissing: '请输入用户名',
  passwordMissing: '请输入密码',
} as const;
