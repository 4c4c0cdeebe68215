import type { Translated } from '../translated';
import type { setup as zh } from '../zh/setup';

export const setup: Translated<typeof zh> = {
  pageName: 'Set-up',
  title: 'Set up Gongni',
  intro:
    'This is the first visit. Create the administrator’s account; the administrator then creates accounts for colleagues in every office.',
  name: 'Name',
  nameHint: 'The name colleagues see in the plans',
  username: 'User name',
  usernameHint: 'Used to sign in, 2 to 30 characters',
  password: 'Password',
  passwordHint: 'At least 8 characters',
  passwordAgain: 'Confirm the password',
  create: 'Create administrator account',
  failed: 'The account was not created',
  nameMissing: 'Enter a name',
  usernameRule: 'The user name needs 2 to 30 letters, digits or the characters . _ -',
  passwordLength: 'The password needs 8 to 128 characters',
  passwordsDiffer: 'The two passwords do not match',
};
