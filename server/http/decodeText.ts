import { PlanError } from '../../shared/errors';
import { errorMessages } from './errorMessages';

/** UTF-8 first, since random text is hardly ever valid UTF-8; then what Windows in Chinese writes. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
/** Control characters that no text holds; a tab, line feed, vertical tab, form feed and carriage return it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** The text of a file in UTF-8, UTF-16 with a mark, or GB 18030. Throws `PlanError` `not-a-plan` or `empty-file`. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text === null || CONTROL.test(text)) throw new PlanError('not-a-plan', errorMessages.notAPlan);
  if (text.trim() === '') throw new PlanError('empty-file', errorMessages.emptyFile);
  return text;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  for (const encoding of ENCODINGS) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not in this encoding
  }
}
