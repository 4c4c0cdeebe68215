import type { Translated } from '../translated';
import type { structure as chinese } from '../zh/structure';

/** Comforts of writing: what the insert and citation menus, the key list and the outline's tools say. */
export const structure: Translated<typeof chinese> = {
  tools: { find: 'Find and replace', settings: 'Plan settings', help: 'Keyboard shortcuts' },
  help: 'Keyboard shortcuts',
  insert: { title: 'Insert', placeholder: 'Type what to insert' },
  cite: { title: 'Cite', placeholder: 'Name of an indicator, chapter or table, or its pinyin initials' },
  none: 'No match. Enter keeps what you typed.',
  groups: {
    styles: 'Headings and paragraphs',
    blocks: 'Content',
    references: 'References and settings',
    values: 'Values of indicators, tasks and projects',
    places: 'Chapters, tables, boxes, annexes',
    notes: 'Term notes',
    people: 'People (comment and mention)',
  },
  outline: {
    menu: 'Chapter',
    up: 'Move up',
    down: 'Move down',
    promote: 'One level up',
    demote: 'One level down',
    copyLink: 'Copy link',
    linkCopied: 'The link to this section is copied',
    linkNotCopied: 'The browser does not allow copying; copy the address from the address bar',
    undo: 'Undo',
    moved: 'Moved; numbers and references follow',
    movedUntracked: 'Moving a chapter is not tracked: it took effect at once and can be undone.',
  },
  image: 'Picture…',
  projectBox: 'Box (special project)',
  coverLetter: 'Cover letter…',
};
