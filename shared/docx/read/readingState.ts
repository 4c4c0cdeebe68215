import type { XmlElement } from './xml';

/** A complex field (ECMA-376 part 1, 17.16.18) that has begun. */
export interface OpenField {
  code: string;
  inResult: boolean;
  /** What its result is where it is no text of the plan: a contents list, or a page number. */
  skip: 'contents' | 'page' | null;
  /** Whether its end is missing in the file; then it ends with its paragraph. */
  readonly isUnclosed: boolean;
}

/** What reaches from one paragraph of a part into the next. */
export interface ReadingState {
  readonly fields: OpenField[];
  /** Keys of the comments whose range is open. */
  readonly comments: Set<string>;
  /** Beginnings of fields that have no end. */
  readonly unclosed: ReadonlySet<XmlElement>;
  /** Keys of the comments whose range ends in the part. */
  readonly closed: ReadonlySet<string>;
}

/** The state at the beginning of a part, cell story or text box. */
export function createReadingState(container: XmlElement): ReadingState {
  return {
    fields: [],
    comments: new Set(),
    unclosed: findUnclosed(container),
    closed: findCommentEnds(container),
  };
}

/** More ranges over one word are nobody's comments; those past it hang on their paragraph, as those do whose range never ends. */
const MOST_OPEN_COMMENTS = 32;

/** Opens the range of a comment. */
export function openComment({ comments, closed }: ReadingState, key: string): void {
  if (closed.has(key) && comments.size < MOST_OPEN_COMMENTS) comments.add(key);
}

/** Fields whose printed result is not the plan's text: contents, and what stands on every page. */
export function skippedKind(code: string): OpenField['skip'] {
  if (/^\s*(?:TOC|TOA|INDEX)\b/i.test(code)) return 'contents';
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|STYLEREF)\b/i.test(code) ? 'page' : null;
}

/** Takes the next mark of a field; gives the code of a field that ended without a result. */
export function stepField(state: ReadingState, mark: XmlElement): string | null {
  const type = mark.attributes.fldCharType;
  if (type === 'begin') {
    state.fields.push({ code: '', inResult: false, skip: null, isUnclosed: state.unclosed.has(mark) });
    return null;
  }
  if (type === 'end') {
    const field = state.fields.pop();
    return field && !field.inResult ? field.code : null;
  }
  const field = state.fields.at(-1);
  if (field) field.inResult = true;
  return null;
}

/** Ends what may not reach over the end of a paragraph: fields without an end. */
export function endParagraph({ fields }: ReadingState): void {
  const kept = fields.filter((field) => !field.isUnclosed);
  fields.splice(0, fields.length, ...kept);
}

function findCommentEnds(container: XmlElement): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const child of element.children)
      if (child.name === 'commentRangeEnd') keys.add(child.attributes.id ?? '');
      else visit(child);
  };
  visit(container);
  return keys;
}

function findUnclosed(container: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name !== 'fldChar') visit(child);
      else if (child.attributes.fldCharType === 'begin') open.push(child);
      else if (child.attributes.fldCharType === 'end') open.pop();
    }
  };
  visit(container);
  return new Set(open);
}
