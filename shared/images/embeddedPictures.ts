import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../schema/planDocument';
import { readDataUri, writeDataUri } from './dataUri';
import type { PictureFile, PictureFiles } from './pictureFile';
import { replaceSources } from './replaceSources';

/** The document with its pictures inside, for a file that stands alone; sources without a file stay. */
export function embedPictures(document: PlanDocument, pictures: PictureFiles): PlanDocument {
  const written = new Map([...pictures].map(([source, file]) => [source, writeDataUri(file)]));
  return written.size === 0 ? document : replaceSources(document, (source) => written.get(source) ?? null);
}

/** Takes the pictures out of a document that holds them; what is no readable picture stays as it is. */
export function takePictures(document: PlanDocument): { document: PlanDocument; pictures: PictureFiles } {
  const pictures = new Map<string, PictureFile>();
  const names = new Map<string, string | null>();
  for (const source of sourcesIn(document.body)) {
    const file = readDataUri(source);
    const name = file && pictureName(pictures.size + 1);
    if (file && name) pictures.set(name, file);
    names.set(source, name);
  }
  if (pictures.size === 0) return { document, pictures };
  return { document: replaceSources(document, (source) => names.get(source) ?? null), pictures };
}

/** What the `source` of a picture is while it is on its way into the library. */
export function pictureName(number: number): string {
  return `picture:${number}`;
}

/** The sources of a body's pictures, each once. */
export function sourcesIn(body: JSONContent): ReadonlySet<string> {
  const sources = new Set<string>();
  const visit = ({ type, attrs, content }: JSONContent) => {
    if (type === 'image' && typeof attrs?.source === 'string') sources.add(attrs.source);
    content?.forEach(visit);
  };
  visit(body);
  return sources;
}
