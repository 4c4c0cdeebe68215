import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The Word file with the first of some words in its main part, or another, replaced. Throws when they are not there. */
export function breakDocx(
  bytes: Uint8Array,
  from: string,
  to: string,
  part = 'word/document.xml',
): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[part] as Uint8Array);
  if (!xml.includes(from)) throw new Error(`nothing like ${from}`);
  return zipSync({ ...files, [part]: strToU8(xml.replace(from, to)) });
}
