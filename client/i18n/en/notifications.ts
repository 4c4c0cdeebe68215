import type { Translated } from '../translated';
import type { notifications as chinese } from '../zh/notifications';

/** Notifications 通知. */
export const notifications: Translated<typeof chinese> = {
  title: 'Notifications',
  readAll: 'Mark all as read',
  empty: 'Nothing yet. It shows here when somebody mentions you, assigns something to you or answers you.',
  loadFailed: 'The notifications were not loaded',
  choose: 'Choose what to be told about',
  choices: 'What to be told about',
  inApp: 'On the page',
  byMail: 'By mail',
  mailTo: 'Mail address for notifications (none: no mail)',
  mailPlaceholder: 'wang@example.gov.cn',
  mailWrong: 'This does not look like a mail address.',
  mailSave: 'Save address',
  mailSaved: 'Saved. Notifications go to {{address}}.',
  mailOff: 'Saved. No more mail will be sent.',
  kindColumn: 'Notification',
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
    reply: 'A comment I took part in is answered',
    settled: 'My suggestion is accepted or declined',
    consultation: 'A consultation opens',
    deadline: 'A deadline is near (two days before, and on the day)',
  },
};
