import type { Loss } from '../../plan/plan';
import type { ImportedPlan, NewId } from '../../text/imported';
import { inferStructure } from '../../text/inferStructure';
import type { SourceBlock, SourceDocument } from '../../text/source';
import { type BodyContext, readBlocks } from './body';
import { type DocxPackage, openDocxPackage } from './docxPackage';
import { readNumbering } from './numbering';
import { readStyles } from './styles';
import { findChild } from './xml';

/**
 * Reads a Word file (.docx) into a structured plan. Tracked insertions are accepted, deletions left out; headers, footers and
 * contents lists are not part of the plan. Throws `PlanError` when the bytes are no Word document.
 */
export function readDocx(bytes: Uint8Array, options: { newId: NewId }): ImportedPlan {
  return inferStructure(readDocxSource(bytes), options);
}

/** The blocks of a Word file with what Word knows about them, before any structure is inferred. */
export function readDocxSource(bytes: Uint8Array): SourceDocument {
  const parts = openDocxPackage(bytes);
  const losses: Loss[] = [];
  const context: BodyContext = {
    parts,
    path: 'word/document.xml',
    styles: readStyles(parts.readXml('word/styles.xml')),
    numbers: readNumbering(parts.readXml('word/numbering.xml')),
    lose: (text, reason) => losses.push({ text, reason }),
  };
  const body = findChild(parts.readXml('word/document.xml'), 'body');
  const blocks = body ? readBlocks(body, context) : [];
  return {
    blocks: [...blocks, ...readNotes(parts, context, 'footnote'), ...readNotes(parts, context, 'endnote')],
    losses,
  };
}

function readNotes(parts: DocxPackage, context: BodyContext, kind: 'footnote' | 'endnote'): SourceBlock[] {
  const path = `word/${kind}s.xml`;
  const notes =
    parts.readXml(path)?.children.filter((child) => child.name === kind && !child.attributes.type) ?? [];
  return notes.flatMap((note) => {
    const noteKey = `${kind}-${note.attributes.id ?? ''}`;
    return readBlocks(note, { ...context, path }).map((block) =>
      block.type === 'paragraph' ? { ...block, noteKey } : block,
    );
  });
}
