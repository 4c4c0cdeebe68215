import { ENGLISH_MESSAGES } from './englishMessages';

const HOLE = /\{(\d)\}/g;

interface Template {
  readonly pattern: RegExp;
  readonly english: string;
}

let templates: readonly Template[] | null = null;

/** What a finding or a fix says, in English; words of the plan stay as they are. A text that no rule writes comes back as it is. */
export function englishText(chinese: string): string {
  templates ??= ENGLISH_MESSAGES.map(([source, english]) => ({ pattern: patternOf(source), english }));
  for (const { pattern, english } of templates) {
    const parts = pattern.exec(chinese);
    if (parts) return english.replace(HOLE, (_, number: string) => parts[Number(number)] ?? '');
  }
  return chinese;
}

/** The holes of a Chinese template stand in the order of their numbers. */
function patternOf(source: string): RegExp {
  const escaped = source.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(HOLE, '(.+?)')}$`, 's');
}
