import type { Translated } from '../translated';
import type { exchange as zh } from '../zh/exchange';

export const exchange: Translated<typeof zh> = {
  wordPlan: 'Word (plan)',
  wordPlanHint: 'With contents, chapters and tables, ready to print',
  wordOfficial: 'Word (official document)',
  wordOfficialHint: 'With issuing body, document number and imprint',
  wordComments: 'Word (with comments)',
  wordCommentsHint: 'Comments, answers and proposals go along, to be continued in Word or WPS',
  wordTracked: 'Word (with tracked changes)',
  wordTrackedHint: 'Proposals and tracked words become tracked changes of Word, with the comments',
  text: 'Plain text (.txt)',
  markdown: 'Markdown (.md)',
  json: 'Gongni plan (.json)',
  jsonHint: 'Keeps the whole structure; can be imported again',
  pdf: 'PDF',
  print: 'Print…',
  printHint: 'The browser prints the text, also to a PDF file',
  returned: 'Take in a returned file…',
  returnedHint: 'A Word file that was edited or commented outside',
  returnedTitle: 'Take in a returned file',
  returnedReading: 'Comparing {{file}}…',
  returnedDone:
    'The text itself was not changed. What the file brought stands as proposals and comments at its place:',
  returnedNothing: 'The file and the plan agree; it has no new comments or changes.',
  returnedProposals: 'New proposals',
  returnedComments: 'New comments',
  returnedReplies: 'Answers to comments',
  returnedKnown: 'Taken in before',
};
