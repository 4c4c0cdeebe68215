import { PlanError } from '../errors';

const GB18030 = 'gb18030';

/**
 * The text in the bytes of a file: UTF-8 or UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, UTF-8 where
 * it is valid, else GB18030 (what Windows writes in China). Throws `PlanError('empty-file')` for no bytes at all and
 * `PlanError('not-a-plan')` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw new PlanError('empty-file', '文件是空的，没有可以导入的内容。请选择另一个文件。');
  const encoding = findEncoding(bytes);
  const text = encoding === 'utf-8' ? decodeUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/^\uFEFF/, '');
}

function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 8 && even === 0) return 'utf-16le';
  if (even > 8 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeLegacy(bytes);
  }
}

/** Not UTF-8, which is an expected outcome: Windows programs in China still save GB18030. */
function decodeLegacy(bytes: Uint8Array): string {
  try {
    return new TextDecoder(GB18030, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PlanError(
      'not-a-plan',
      '这个文件不是文本，无法导入。请选择 .txt、.docx 或 .json 格式的规划文件。',
      {
        cause,
      },
    );
  }
}
