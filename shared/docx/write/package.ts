import { strToU8, zipSync } from 'fflate';
import { element, xmlFile } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** ZIP knows no earlier time; the same in every file, so that equal plans give equal bytes. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** One file inside the package. `contentType` is missing where the extension says it (images, embedded workbooks). */
interface Part {
  readonly path: string;
  readonly content: Uint8Array;
  readonly contentType?: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Collects the parts of an Office file and their relationships, and zips them. */
export class OfficePackage {
  private readonly parts: Part[] = [];
  private readonly relations = new Map<string, string[]>();

  /** Adds a part. Paths are relative to the package's root, without a leading slash. */
  add(path: string, content: string | Uint8Array, contentType?: string): void {
    this.parts.push({ path, content: typeof content === 'string' ? strToU8(content) : content, contentType });
  }

  /** Relates a part ('' is the package itself) to a target path relative to it; returns the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const list = this.relations.get(source) ?? [];
    this.relations.set(source, list);
    const id = `rId${list.length + 1}`;
    list.push(
      element('Relationship', {
        Id: id,
        Type: type.includes('://') ? type : `${OFFICE}/${type}`,
        Target: target,
      }),
    );
    return id;
  }

  /** The bytes of the ZIP file; the same parts always give the same bytes. */
  zip(): Uint8Array {
    const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(this.contentTypes()) };
    for (const [source, list] of this.relations)
      files[relationsPath(source)] = strToU8(
        xmlFile(element('Relationships', { xmlns: RELATIONSHIPS }, ...list)),
      );
    for (const { path, content } of this.parts) files[path] = content;
    return zipSync(files, { mtime: ZIP_TIME, level: 6 });
  }

  private contentTypes(): string {
    const defaults = Object.entries(EXTENSIONS).map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    );
    const overrides = this.parts.flatMap(({ path, contentType }) =>
      contentType ? [element('Override', { PartName: `/${path}`, ContentType: contentType })] : [],
    );
    const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
    return xmlFile(element('Types', { xmlns: namespace }, ...defaults, ...overrides));
  }
}

function relationsPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}
