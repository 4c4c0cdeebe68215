import type { Translated } from '../translated';
import type { exchange as zh } from '../zh/exchange';

export const exchange: Translated<typeof zh> = {
  wordPlan: 'Word (plan)',
  wordPlanHint: 'With contents, chapters and tables, ready to print',
  wordOfficial: 'Word (official document)',
  wordOfficialHint: 'With issuing body, document number and imprint',
  wordComments: 'Word (with comments)',
  wordCommentsHint: 'With comments, replies and suggestions, to be continued in Word or WPS',
  wordTracked: 'Word (with tracked changes)',
  wordTrackedHint: 'Suggestions and tracked words become tracked changes in Word; with comments',
  text: 'Plain text (.txt)',
  markdown: 'Markdown (.md)',
  json: 'Gongni plan (.json)',
  jsonHint: 'Keeps the whole structure; can be imported again',
  pdf: 'PDF',
  print: 'Print…',
  printHint: 'From the browser, also to a PDF file',
  returned: 'Take in a returned file…',
  returnedHint: 'A Word file that was edited or commented outside',
  returnedTitle: 'Take in a returned file',
  returnedReading: 'Comparing {{file}}…',
  returnedDone:
    'The text itself was not changed. What the file brought is now in place as suggestions and comments:',
  returnedNothing: 'The file and the plan agree; it has no new comments or changes.',
  returnedProposals: 'New suggestions',
  returnedComments: 'New comments',
  returnedReplies: 'Replies to comments',
  returnedKnown: 'Already taken in',
};
