/**
 * The text of an XML part: by its byte order mark, by the zeros that two bytes a letter leave, as UTF-8 where it is that, else by the
 * encoding that its declaration names (XML 1.0, appendix F). What no decoder knows is read as UTF-8.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c && third === 0) return new TextDecoder('utf-16be').decode(bytes);
  const opening = String.fromCharCode(...bytes.subarray(0, 200));
  const encoding = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(opening)?.[1] ?? 'utf-8';
  // Programs that turn a file into UTF-8 forget its declaration; hardly any other text is sound UTF-8.
  return decodeStrictly(bytes) ?? decoder(/^utf-?16/i.test(encoding) ? 'utf-8' : encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
