import type { PersonView } from '../../../shared/protocol/api';

const MOST_CHOICES = 6;

/** The people whose names stand in a text behind an @. */
export function mentionedIn(text: string, people: readonly PersonView[]): string[] {
  const names = splitMentions(text, people).flatMap(({ person }) => person?.id ?? []);
  return [...new Set(names)];
}

/** A piece of a text; `person` is whom it mentions. */
export interface MentionPiece {
  readonly text: string;
  readonly person: PersonView | null;
}

/** Takes a text apart at the mentions of these people; the longest name counts where one begins with another. */
export function splitMentions(text: string, people: readonly PersonView[]): readonly MentionPiece[] {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  const pieces: MentionPiece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const person = text[at] === '@' ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    if (!person) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) pieces.push({ text: plain, person: null });
    plain = '';
    pieces.push({ text: `@${person.name}`, person });
    at += person.name.length + 1;
  }
  if (plain) pieces.push({ text: plain, person: null });
  return pieces;
}

/** Those who may be meant by the @ at the end of a text, at most six, each with the text as it reads with the name in it. */
export function mentionChoices(
  text: string,
  people: readonly PersonView[],
): readonly { readonly person: PersonView; readonly completed: string }[] {
  const begun = openMention(text);
  if (begun === null) return [];
  return people
    .filter(({ name }) => name.includes(begun) && name !== begun)
    .slice(0, MOST_CHOICES)
    .map((person) => ({
      person,
      completed: `${text.slice(0, text.length - begun.length)}${person.name} `,
    }));
}

/** The name that is being typed behind an @ at the end of a text; null where none is. */
export function openMention(text: string): string | null {
  return /@([^\s@]{0,12})$/u.exec(text)?.[1] ?? null;
}
