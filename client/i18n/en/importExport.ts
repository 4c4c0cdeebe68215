import type { Translated } from '../translated';
import type { importExport as zh } from '../zh/importExport';

export const importExport: Translated<typeof zh> = {
  dropHere: 'Drop the file to import it',
  dropKinds: '.docx, .doc, .wps, .odt, .txt, .json and .html are accepted',
  importing: 'Importing',
  sending: 'Sending {{file}} ({{percent}}%)…',
  reading: 'Recognising chapters, tables and indicators…',
  importFailed: '“{{file}}” was not imported',
  importKept: 'Nothing in the library has changed.',
  oneFile: 'Import one file at a time',
  oneFileHint: 'You dropped {{count}} files. Import them one by one.',
  chooseAnother: 'Choose another file',
  done: 'Imported',
  lossless: 'Everything in the file was recognised as chapters, paragraphs and tables of the plan.',
  losses_one:
    '{{count}} place was not fully recognised. It is kept in the plan as text; please look at it there.',
  losses_other:
    '{{count}} places were not fully recognised. They are kept in the plan as text; please look at them there.',
  lossText: 'Text',
  lossReason: 'Reason',
  openPlan: 'Open the plan',
  stay: 'Stay in the library',
  export: 'Export',
  exporting: 'Exporting {{format}}…',
  layingOut: 'Laying out to find page numbers…',
  exported: 'Exported: {{file}}',
  exportFailed: '{{format}} was not exported',
  formatWord: 'Word',
  formatText: 'Text',
  formatMarkdown: 'Markdown',
  formatJson: 'The Gongni plan',
  tracked: 'The file has tracked changes',
  trackedWords:
    '“{{file}}” has tracked changes. Accept them to import the changed text; keep them to import the text as it was, with each change as a proposal.',
  trackedAccept: 'Accept all changes',
  trackedPropose: 'Keep as proposals',
  broughtThreads_one: '{{count}} comment or proposal came with the file.',
  broughtThreads_other: '{{count}} comments and proposals came with the file.',
  formatPdf: 'PDF',
  title: 'Import a file',
};
