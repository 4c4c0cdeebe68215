import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { PlanError } from '../errors';
import { acceptedText } from '../tracking/acceptedText';
import { planSchema } from './index';
import { migratePlanFile, type OlderPlanFile } from './migratePlanFile';
import { SCHEMA_MIGRATIONS } from './migrations';
import { readSettingFields } from './readSettingFields';
import { DEFAULT_SETTINGS, type PlanSettings } from './settings';
import { SCHEMA_VERSION, schemaMajor } from './version';

/** A plan as a file (`.json`): settings beside the body in ProseMirror JSON. */
export interface PlanDocument {
  readonly schemaVersion: string;
  readonly settings: PlanSettings;
  readonly body: JSONContent;
}

/** Settings with every field at its default, and the given ones on top. */
export function createSettings(fields: Partial<PlanSettings> = {}): PlanSettings {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) };
}

/** A plan document of this program's schema version. */
export function createPlanDocument(body: JSONContent, settings: Partial<PlanSettings> = {}): PlanDocument {
  return { schemaVersion: SCHEMA_VERSION, settings: createSettings(settings), body };
}

/** The body as a ProseMirror node, as its readers see it: what is tracked counts as accepted. Throws `PlanError('invalid-document')` when it does not fit the schema. */
export function readBody(document: PlanDocument): Node {
  return acceptedText(readMarkedBody(document));
}

/** The body as it is stored: with words deleted in tracked mode, and with the marks of both. Throws `PlanError('invalid-document')` as `readBody`. */
export function readMarkedBody(document: PlanDocument): Node {
  try {
    const body = Node.fromJSON(planSchema, document.body);
    body.check();
    return body;
  } catch (cause) {
    throw new PlanError('invalid-document', '规划文件的内容与本程序的格式不符，未作任何改动。', { cause });
  }
}

/**
 * Reads a parsed `.json` plan, also one of an older program, which goes through the steps since then. Throws `PlanError('invalid-document')`
 * when it is no plan, and `PlanError('unsupported-schema')` when a newer major version wrote it.
 */
export function parsePlanDocument(value: unknown, migrations = SCHEMA_MIGRATIONS): PlanDocument {
  const candidate = value as Partial<PlanDocument> | null;
  if (typeof candidate?.schemaVersion !== 'string' || typeof candidate.body !== 'object' || !candidate.body)
    throw new PlanError('invalid-document', '这不是共拟的规划文件：缺少 schemaVersion 或 body。');
  const major = schemaMajor(candidate.schemaVersion);
  if (Number.isNaN(major))
    throw new PlanError('invalid-document', '这不是共拟的规划文件：schemaVersion 不是版本号。');
  if (major > schemaMajor(SCHEMA_VERSION))
    throw new PlanError(
      'unsupported-schema',
      `规划文件的格式版本 ${candidate.schemaVersion} 比本程序的 ${SCHEMA_VERSION} 新，未作任何改动。请更新本程序后重试，或在写出它的程序里另存为 Word 文件。`,
    );
  const given: unknown = candidate.settings ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new PlanError('invalid-document', '规划文件的设置部分无法识别。');
  const { schemaVersion, body } = candidate;
  const file = bringUpToDate({ schemaVersion, settings: { ...given }, body }, migrations);
  const { settings, unreadable } = readSettingFields(file.settings);
  if (unreadable.length > 0)
    throw new PlanError('invalid-document', '规划文件的设置部分无法识别。', { cause: unreadable });
  const document = { schemaVersion: SCHEMA_VERSION, settings, body: file.body };
  readBody(document);
  return document;
}

function bringUpToDate(file: OlderPlanFile, migrations: typeof SCHEMA_MIGRATIONS): OlderPlanFile {
  try {
    return migratePlanFile(file, migrations);
  } catch (cause) {
    throw new PlanError('invalid-document', '规划文件的内容已损坏，未作任何改动。', { cause });
  }
}
