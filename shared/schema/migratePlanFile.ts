import type { JSONContent } from '@tiptap/core';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { spreadChapters } from './chapters';
import { gatherSettings } from './gatherSettings';
import { migrateYDoc, SCHEMA_MIGRATIONS } from './migrations';
import { isOlderSchema } from './version';

/** A plan file as an older program wrote it. */
export interface OlderPlanFile {
  readonly schemaVersion: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly body: JSONContent;
}

/**
 * Takes a plan file (also a frozen version, which holds one) through the steps that came after its `schemaVersion`: the same that the
 * documents of plans go through. Without such steps it is the same file.
 */
export function migratePlanFile<File extends OlderPlanFile>(
  file: File,
  migrations = SCHEMA_MIGRATIONS,
): File {
  const missing = migrations.filter(({ to }) => isOlderSchema(file.schemaVersion, to));
  if (missing.length === 0) return file;
  const ydoc = new Y.Doc();
  const [body, settings] = [ydoc.getXmlFragment('body'), ydoc.getMap('settings')];
  body.insert(0, elementsOf(file.body.content));
  for (const [key, value] of Object.entries(spreadChapters({ ...file.settings }))) settings.set(key, value);
  migrateYDoc(ydoc, missing);
  const migrated = yXmlFragmentToProsemirrorJSON(body) as JSONContent;
  return { ...file, settings: gatherSettings(settings.toJSON()), body: { ...file.body, ...migrated } };
}

/** Content as Yjs holds it, whatever the schema says today: neighbouring texts are one. */
function elementsOf(content: readonly JSONContent[] = []): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let pieces: { insert: string; attributes: Record<string, unknown> }[] = [];
  const endText = () => {
    if (pieces.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(pieces);
    children.push(text);
    pieces = [];
  };
  for (const node of content) {
    if (node.type === 'text') {
      pieces.push({ insert: node.text ?? '', attributes: attributesOf(node.marks) });
      continue;
    }
    endText();
    const element = new Y.XmlElement(node.type);
    for (const [name, value] of Object.entries(node.attrs ?? {}))
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    element.insert(0, elementsOf(node.content));
    children.push(element);
  }
  endText();
  return children;
}

/** Marks by their names; of several with one name the later ones have eight signs behind it, as y-tiptap writes them. */
function attributesOf(marks: JSONContent['marks'] = []): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  marks.forEach(({ type, attrs = {} }, index) => {
    attributes[type in attributes ? `${type}--${String(index).padStart(8, '0')}` : type] = attrs;
  });
  return attributes;
}
