import type { Translated } from '../translated';
import type { signIn as zh } from '../zh/signIn';

export const signIn: Translated<typeof zh> = {
  pageName: 'Sign in',
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  failed: 'Sign-in failed',
  expired:
    'Your session has ended. Sign in again to return to the page you were on. Changes not yet sent are kept in this browser.',
  noAccount: 'No account, or forgot the password? Ask the administrator.',
  usernameMissing: 'Enter your user name',
  passwordMissing: 'Enter your password',
};
