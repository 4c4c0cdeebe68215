import type { SourceDocument, SourceThread } from '../../text/source';
import type { DocxPackage } from './docxPackage';
import type { AutomaticNumbers } from './numbering';
import type { Pictures } from './pictures';
import type { ParagraphStyles } from './styles';
import type { ChangeMode } from './trackedText';

/** What reading one part needs to know about the rest of the file. */
export interface BodyContext {
  readonly parts: DocxPackage;
  /** The part that is read, for its relationships. */
  readonly path: string;
  readonly styles: ParagraphStyles;
  readonly numbers: AutomaticNumbers;
  readonly lose: (text: string, reason: string) => void;
  readonly changes: ChangeMode;
  /** Takes what is found on the way. */
  readonly found: Found;
  /** See `areLevelsLost`. */
  readonly levelsAreLost: boolean;
  /** How many files this one is embedded in. */
  readonly depth: number;
  /** Reads a Word file inside this one. */
  readonly readEmbedded: (bytes: Uint8Array, depth: number) => SourceDocument;
}

/** What reading a file finds beside its blocks. */
export interface Found {
  /** Those of files inside this one as well. */
  readonly pictures: Pictures;
  /** Proposals, and their threads' keys count up. */
  readonly proposals: SourceThread[];
  /** The words under each comment, by its id. */
  readonly quotes: Map<string, string>;
  /** Tracked changes that were accepted: how many, and the words that they took out. */
  readonly accepted: { insertions: number; insertedCharacters: number; deletions: string[] };
}
