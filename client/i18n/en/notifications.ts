import type { Translated } from '../translated';
import type { notifications as chinese } from '../zh/notifications';

/** Notifications 通知. */
export const notifications: Translated<typeof chinese> = {
  title: 'Notifications',
  readAll: 'Mark all as read',
  empty:
    'Nothing yet. Notifications appear here when somebody mentions you, assigns something to you or replies to you.',
  loadFailed: 'The notifications could not be loaded',
  choose: 'Choose your notifications',
  choices: 'Notifications',
  inApp: 'In Gongni',
  byMail: 'By e-mail',
  mailTo: 'E-mail address for notifications (leave empty for none)',
  mailPlaceholder: 'wang@example.gov.cn',
  mailWrong: 'This does not look like an e-mail address.',
  mailSave: 'Save address',
  mailSaved: 'Saved. Notifications go to {{address}}.',
  mailOff: 'Saved. No more e-mail will be sent.',
  kindColumn: 'When',
  choicesFailed: 'The choice was not saved',
  said: {
    mention: '{{name}} mentioned you',
    assignment: '{{name}} assigned you a comment',
    reply: '{{name}} replied',
    settled: '{{name}} settled your suggestion',
    consultation: '{{name}} asks for opinions on this plan',
    deadline: 'A comment assigned to you is due soon',
    answerDeadline: 'A consultation ends soon: please answer',
    waitingDeadline: 'A consultation ends soon; some have not answered',
  },
  until: 'Until {{time}}',
  kind: {
    mention: 'Somebody mentions me in a comment',
    assignment: 'Somebody assigns me a comment',
    reply: 'Somebody replies where I commented',
    settled: 'My suggestion is accepted or declined',
    consultation: 'A consultation opens',
    deadline: 'A deadline is near (two days before, and on the day)',
  },
};
