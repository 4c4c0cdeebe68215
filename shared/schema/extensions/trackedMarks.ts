import { Mark } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** Who inserted or deleted words in tracked mode 修订模式, and when. */
export interface TrackedStamp {
  /** What belongs to one change shares its id. */
  readonly change: string;
  readonly author: string;
  readonly name: string;
  /** Milliseconds since 1970. Later than that of every tracked mark that its author saw on the words. */
  readonly time: number;
}

/** What makes words an exception from the tracked marks that they stand in, older than itself. */
export interface ExemptStamp {
  readonly change: string;
  /** `all`: they are ordinary words. Else the change of a deletion that did not mean them. */
  readonly scope: string;
  readonly time: number;
}

/**
 * Marks of different changes may lie over each other, each under a name of its own in the shared text (its type and a hash): what people mark at
 * the same time cannot run into each other. What they say together, `trackedState` tells.
 */
const common = { excludes: '', inclusive: false } as const;

const attributes = () => ({
  ...dataAttribute('change', ''),
  ...dataAttribute('author', ''),
  ...dataAttribute('name', ''),
  ...dataAttribute('time', 0),
});

/** Words that came in tracked mode and that nobody has decided on. Readers of the plan take them as there (SPEC REV-9). */
export const Insertion = Mark.create({
  name: 'insertion',
  ...common,
  addAttributes: attributes,
  parseHTML() {
    return [{ tag: 'ins[data-change]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['ins', { ...HTMLAttributes, class: 'tracked-insertion' }, 0];
  },
});

/** Words that went in tracked mode and that nobody has decided on. Readers of the plan take them as gone (SPEC REV-9). */
export const Deletion = Mark.create({
  name: 'deletion',
  ...common,
  addAttributes: attributes,
  parseHTML() {
    return [{ tag: 'del[data-change]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['del', { ...HTMLAttributes, class: 'tracked-deletion' }, 0];
  },
});

/**
 * Words amid tracked ones that are not meant by them. Were the marks around interrupted instead and begun anew behind these words, they would run on to
 * words that nobody marked as soon as somebody takes the marks' ends out at the same time.
 */
export const Exempt = Mark.create({
  name: 'exempt',
  ...common,
  addAttributes: () => ({
    ...dataAttribute('change', ''),
    ...dataAttribute('scope', 'all'),
    ...dataAttribute('time', 0),
  }),
  parseHTML() {
    return [{ tag: 'span.tracked-exempt' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'tracked-exempt' }, 0];
  },
});

/** The letter that stands for the end of a paragraph which came in tracked mode: nothing is parted until somebody accepts it. */
export const BREAK_LETTER = '\u2029';

/** Shows such a letter as ¶ with what follows on a line of its own. Only under this mark the letter means a break. */
export const ParagraphBreak = Mark.create({
  name: 'paragraphBreak',
  inclusive: false,
  parseHTML() {
    return [{ tag: 'span.tracked-break' }];
  },
  renderHTML() {
    return ['span', { class: 'tracked-break' }, 0];
  },
});
