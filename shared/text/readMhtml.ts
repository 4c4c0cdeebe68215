import { decodeText } from './decodeText';

/** Parts in parts; a page is in the first or second of them. */
const DEEPEST = 4;

/** Whether bytes are a page saved as one file (MHTML, RFC 2557): office systems name such files .doc and .mht. */
export function isMhtml(bytes: Uint8Array): boolean {
  return /^\s*(?:From: |Subject: |Date: |MIME-Version: |Content-Type: multipart\/)/i.test(
    latin(bytes.subarray(0, 200)),
  )
    ? /^content-type:/im.test(latin(bytes.subarray(0, 4096)))
    : false;
}

/** The page in a MHTML file as HTML, in the encoding that its part declares; null where it holds none. */
export function readMhtml(bytes: Uint8Array): string | null {
  return findPage(latin(bytes), 0);
}

function findPage(text: string, depth: number): string | null {
  const start = text.trimStart();
  const end = /\r?\n\r?\n/.exec(start);
  if (!end || depth > DEEPEST) return null;
  const headers = start.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = start.slice(end.index + end[0].length);
  const type = headerOf(headers, 'content-type');
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (boundary) {
    const parts = body.split(`--${boundary[1] ?? boundary[2]}`).slice(1);
    for (const part of parts) {
      const page = findPage(part, depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/text\/html|application\/xhtml/i.test(type)) return null;
  const bytes = unpack(body, headerOf(headers, 'content-transfer-encoding'));
  if (bytes.length === 0) return '';
  return decode(bytes, /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]);
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(headers)?.[1] ?? '';
}

function unpack(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) {
    const clean = body.replace(/[^A-Za-z0-9+/]/g, '');
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  }
  if (!/quoted-printable/i.test(encoding)) return bytesOf(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return bytesOf(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  // decodeText finds UTF-8, UTF-16 and what Windows writes in China by the bytes alone.
  if (!charset || /^(?:utf-?(?:8|16.*)|unicode|gb.*)$/i.test(charset)) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return decodeText(bytes);
    throw error;
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const CHUNK = 32_768;

/** A letter a byte. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  return pieces.join('');
}
