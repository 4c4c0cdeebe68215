/** Longest name given to a downloaded file, in characters: file systems take 255 bytes, a Chinese character has three. */
const LONGEST_NAME = 80;

/** `Content-Disposition` for a file whose name may be in any language (RFC 6266, with the encoding of RFC 8187). */
export function attachmentHeader(fileName: string): string {
  const ending = /\.\w+$/.exec(fileName)?.[0] ?? '';
  const stem = [...fileName.slice(0, fileName.length - ending.length)];
  const name = stem.slice(0, LONGEST_NAME).join('').replaceAll(FORBIDDEN, '_') + ending;
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="plan${ending}"; filename*=UTF-8''${encoded}`;
}

/** What Windows does not take in a file name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is not taken
const FORBIDDEN = /[\u0000-\u001f<>:"/\\|?*]/g;
