import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The LibreOffice program in the folders of `path` (the PATH variable), or null where there is none. */
export async function findSoffice(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean))
    for (const name of ['soffice', 'libreoffice', 'soffice.com']) {
      const program = join(folder, name);
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return program;
    }
  return null;
}
