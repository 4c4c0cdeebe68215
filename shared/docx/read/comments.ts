import type { SourceComment, SourceThread } from '../../text/source';
import type { DocxPackage } from './docxPackage';
import { wordsIn, type XmlElement } from './xml';

interface ReadComment extends SourceComment {
  readonly id: string;
  /** The ids of its paragraphs, by the last of which answers name it. */
  readonly paragraphs: readonly string[];
}

/**
 * The comments of a file as threads, by w:id (ECMA-376 part 1, 17.13.4), answers and their state as Word 2013 and later keep them (commentsExtended.xml,
 * MS-DOCX 2.5.4). `quotes` are the words under each comment.
 */
export function readComments(
  parts: DocxPackage,
  quotes: ReadonlyMap<string, string>,
): readonly SourceThread[] {
  const root = parts.readSideXml(parts.partsOf('comments')[0]);
  if (!root) return [];
  const comments = root.children.filter((child) => child.name === 'comment').map(readComment);
  const states = readStates(parts);
  const byParagraph = new Map(
    comments.flatMap((comment) => comment.paragraphs.map((id) => [id, comment] as const)),
  );
  const stateOf = (comment: ReadComment) =>
    comment.paragraphs.map((id) => states.get(id)).find((state) => state !== undefined);
  const parentOf = (comment: ReadComment) => byParagraph.get(stateOf(comment)?.parent ?? '');
  const rootOf = (comment: ReadComment): ReadComment => {
    let current = comment;
    for (let steps = 0; steps < comments.length; steps += 1) {
      const parent = parentOf(current);
      if (!parent || parent === current) return current;
      current = parent;
    }
    return comment;
  };
  const threads = new Map<ReadComment, ReadComment[]>();
  for (const comment of comments) {
    const first = rootOf(comment);
    threads.set(first, [...(threads.get(first) ?? []), comment]);
  }
  return [...threads].map(([first, members]) => ({
    key: first.id,
    quote: quotes.get(first.id) ?? '',
    resolved: stateOf(first)?.done ?? false,
    comments: [first, ...members.filter((member) => member !== first)].map(
      ({ author, date, text, paragraphs }) => ({
        author,
        date,
        text,
        ...(paragraphs.length > 0 && { mark: paragraphs.at(-1) }),
      }),
    ),
  }));
}

function readComment(element: XmlElement): ReadComment {
  const { id = '', author = '', date = null } = element.attributes;
  const paragraphs = paragraphsIn(element);
  return {
    id,
    author,
    date,
    text: paragraphs
      .map((paragraph) => wordsIn(paragraph).replace(/\n$/, ''))
      .join('\n')
      .trim(),
    paragraphs: paragraphs.flatMap(({ attributes }) =>
      attributes.paraId ? [attributes.paraId.toUpperCase()] : [],
    ),
  };
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'p' ? [child] : paragraphsIn(child)));
}

function readStates(
  parts: DocxPackage,
): ReadonlyMap<string, { readonly parent: string; readonly done: boolean }> {
  const root = parts.readSideXml(parts.partsOf('commentsExtended')[0]);
  const states = new Map<string, { parent: string; done: boolean }>();
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== 'commentEx' || !attributes.paraId) continue;
    states.set(attributes.paraId.toUpperCase(), {
      parent: (attributes.paraIdParent ?? '').toUpperCase(),
      done: attributes.done === '1' || attributes.done === 'true',
    });
  }
  return states;
}
