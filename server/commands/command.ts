/** What a command may use of the world; tests hand in their own. */
export interface CommandContext {
  /** The folder that file names are relative to: where the person called the program. */
  readonly folder: string;
  print(text: string): void;
  now(): Date;
  /** The LibreOffice program, or null where there is none. */
  findSoffice(): Promise<string | null>;
}

/** One command of the command line. `run` resolves to the exit code; it throws `UsageError` or `PlanError` when it cannot work. */
export interface Command {
  readonly name: string;
  /** How to call it, without the program's name. */
  readonly usage: string;
  /** One line in Chinese about what it does. */
  readonly summary: string;
  run(words: readonly string[], context: CommandContext): Promise<number>;
}

export const EXIT_FINE = 0;
/** Findings, or work that failed. */
export const EXIT_FAILED = 1;
export const EXIT_WRONG_USE = 2;

/** The command was called in a way that it does not know; the message is one line for the person who called it. */
export class UsageError extends Error {}
