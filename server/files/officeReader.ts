import { PlanError } from '../../shared/errors';
import { convertToDocx } from '../export/convertWithOffice';
import { typeRtfNumbers } from './typeRtfNumbers';

/** How many conversions may wait; one runs at a time. */
const LONGEST_QUEUE = 5;
const MACHINES = { server: '服务器上', computer: '这台电脑上' } as const;

/** Turns a file of another office format into a Word file. */
export type OfficeReader = (file: {
  readonly extension: string;
  readonly bytes: Uint8Array;
}) => Promise<Uint8Array>;

/**
 * Reads old formats through LibreOffice, one file at a time. Throws `PlanError`: `unknown-format` where there is no LibreOffice, `unavailable` when too
 * many wait, `broken-file` when it makes nothing of the file. `where` the program runs is told to the person.
 */
export function createOfficeReader(
  soffice: string | null,
  where: keyof typeof MACHINES = 'server',
): OfficeReader {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async ({ extension, bytes }) => {
    if (soffice === null)
      throw new PlanError(
        'unknown-format',
        `${MACHINES[where]}没有安装 LibreOffice，不能直接读取 ${extension} 文件。请用 WPS 或 Word 打开，另存为 .docx 后导入。`,
      );
    if (waiting >= LONGEST_QUEUE) throw new PlanError('unavailable', '正在转换的文件太多，请过一分钟再试。');
    waiting += 1;
    const conversion = last
      .then(() => convertToDocx(soffice, extension === '.rtf' ? typeRtfNumbers(bytes) : bytes, extension))
      .finally(() => (waiting -= 1));
    last = conversion.catch(() => {});
    try {
      return await conversion;
    } catch (cause) {
      throw new PlanError(
        'broken-file',
        `这份 ${extension} 文件没能转换，可能已损坏或加了密码。请用 WPS 或 Word 打开，另存为 .docx 后导入。`,
        { cause },
      );
    }
  };
}
