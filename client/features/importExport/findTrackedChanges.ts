import { decodeXml } from '../../../shared/docx/read/decodeXml';
import { readZipDirectory, unpackEntry } from '../../../shared/docx/read/zipDirectory';
import { PlanError } from '../../../shared/errors';

const MOST_ENTRIES = 2000;
const LARGEST_PART = 40 * 1024 * 1024;

/** Whether a Word file has tracked changes that somebody should decide about; false for whatever cannot be told here. */
export function findTrackedChanges(bytes: Uint8Array): boolean {
  try {
    const main = readZipDirectory(bytes, MOST_ENTRIES).find(({ path }) =>
      /^word\/document\d*\.xml$/i.test(path),
    );
    return (
      main !== undefined && /<w:(?:ins|del|moveFrom) /.test(decodeXml(unpackEntry(bytes, main, LARGEST_PART)))
    );
  } catch (error) {
    // The server says what is wrong with the file.
    if (error instanceof PlanError || error instanceof RangeError) return false;
    throw error;
  }
}
