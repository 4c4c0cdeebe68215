import type { Passage } from './passage';
import { passageSections } from './passageSections';

/** A function that remembers its answers, in a slot of its own. */
export interface PassageReader<Others extends readonly unknown[], Answer> {
  (passage: Passage, ...others: Others): Answer;
  readonly slot: number;
}

const UNREAD = Symbol('unread');
let slots = 0;

/**
 * A pure function of one passage that remembers its answers: a passage that stays the same object is read once. The answers stand in the passage
 * itself (`Passage.answers`), a slot a function, since they are asked for after every keystroke.
 */
export function perPassage<Answer>(read: (passage: Passage) => Answer): PassageReader<[], Answer> {
  const slot = slots++;
  const reader = (passage: Passage) => {
    const known = answerOf(passage, slot);
    if (known !== UNREAD) return known as Answer;
    const answer = read(passage);
    passage.answers[slot] = answer;
    return answer;
  };
  return Object.assign(reader, { slot });
}

/** The same for a function that also reads the lists or the settings, which must be immutable; the answer for the last of them is remembered. */
export function perPassageAnd<Other extends object, Answer>(
  read: (passage: Passage, other: Other) => Answer,
): PassageReader<[Other], Answer> {
  const slot = slots++;
  const reader = (passage: Passage, other: Other) => {
    const known = answerOf(passage, slot) as { other: Other; answer: Answer } | typeof UNREAD;
    if (known !== UNREAD && known.other === other) return known.answer;
    const answer = read(passage, other);
    passage.answers[slot] = { other, answer };
    return answer;
  };
  return Object.assign(reader, { slot });
}

function answerOf({ answers }: { readonly answers: unknown[] }, slot: number): unknown {
  if (answers.length < slots)
    for (let count = answers.length; count < slots; count += 1) answers.push(UNREAD);
  return answers[slot];
}

/**
 * All answers of a reader to all passages, one list. What a reader that remembers said of a whole section is remembered too: after a keystroke
 * only one section is asked again.
 */
export function collect<Answer>(
  passages: readonly Passage[],
  read: ((passage: Passage) => readonly Answer[]) | PassageReader<[], readonly Answer[]>,
): readonly Answer[] {
  return 'slot' in read ? collectWith(passages, read, null) : gather(passages, read);
}

/** The same for a reader that also reads the lists or the settings. */
export function collectWith<Other extends object | null, Answer>(
  passages: readonly Passage[],
  read: PassageReader<[Other], readonly Answer[]>,
  other: Other,
): readonly Answer[] {
  return passageSections(passages).flatMap((section) => {
    const known = answerOf(section, read.slot) as { other: Other; all: readonly Answer[] } | typeof UNREAD;
    if (known !== UNREAD && known.other === other) return known.all;
    const all = gather(section.passages, (passage) => read(passage, other));
    section.answers[read.slot] = { other, all };
    return all;
  });
}

function gather<Answer>(
  passages: readonly Passage[],
  read: (passage: Passage) => readonly Answer[],
): readonly Answer[] {
  const all: Answer[] = [];
  for (const passage of passages) {
    const answers = read(passage);
    if (answers.length > 0) all.push(...answers);
  }
  return all;
}

/** A pure function of one immutable object that remembers its answers. */
export function remembering<Key extends object, Answer>(read: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.answer;
    const answer = read(key);
    known.set(key, { answer });
    return answer;
  };
}
