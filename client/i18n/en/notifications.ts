import type { Translated } from '../translated';
import type { notifications as chinese } from '../zh/notifications';

/** Notifications 通知. */
export const notifications: Translated<typeof chinese> = {
  title: 'Notifications',
  unread: 'Notifications ({{count}} unread)',
  readAll: 'Mark all as read',
  empty: 'Nothing yet. It shows here when somebody mentions you, assigns something to you or answers you.',
  loadFailed: 'The notifications were not loaded',
  choose: 'Choose what to be told about',
  choices: 'Notifications',
  choicesFailed: 'The choice was not saved',
  said: {
    mention: '{{name}} mentioned you',
    assignment: '{{name}} assigned you a comment',
    reply: '{{name}} replied',
    settled: '{{name}} settled your suggestion',
    consultation: 'Consultation',
    deadline: 'A deadline is near',
  },
  kind: {
    mention: 'Somebody mentions me in a comment',
    assignment: 'Somebody assigns me a comment',
    reply: 'A comment I took part in is answered',
    settled: 'My suggestion is accepted or declined',
    consultation: 'A consultation opens',
    deadline: 'A deadline is near',
  },
};
