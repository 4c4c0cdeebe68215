import type { OfficePackage } from './package';
import type { NumberedComment } from './reviewComments';
import { run } from './run';
import { type Attributes, element, xmlFile } from './xml';

const WORD = 'http://schemas.microsoft.com/office/word';
const TYPE = 'http://schemas.microsoft.com/office';
const NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': `${WORD}/2010/wordml`,
  'xmlns:w15': `${WORD}/2012/wordml`,
  'xmlns:w16cid': `${WORD}/2016/wordml/cid`,
  'mc:Ignorable': 'w14 w15 w16cid',
};
/** 五号, and four points of the sign that Word sets before a comment. */
const SIZE = 21;

/** Adds the comments of a file: their words, their answers and state (MS-DOCX 2.5.4), their lasting ids, and who wrote them. */
export function addCommentParts(office: OfficePackage, comments: readonly NumberedComment[]): void {
  if (comments.length === 0) return;
  const add = (file: string, type: string, root: string, content: readonly string[]) => {
    office.relate('word/document.xml', type, `${file}.xml`);
    const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${file}+xml`;
    office.add(`word/${file}.xml`, xmlFile(element(root, NAMESPACES, ...content)), contentType);
  };
  add('comments', 'comments', 'w:comments', comments.map(writeComment));
  add(
    'commentsExtended',
    `${TYPE}/2011/relationships/commentsExtended`,
    'w15:commentsEx',
    comments.map(writeState),
  );
  add(
    'commentsIds',
    `${TYPE}/2016/09/relationships/commentsIds`,
    'w16cid:commentsIds',
    comments.map(writeId),
  );
  const authors = [...new Set(comments.map(({ author }) => author))];
  add('people', `${TYPE}/2011/relationships/people`, 'w15:people', authors.map(writePerson));
}

function writeComment({ number, author, date, text, paragraphId }: NumberedComment): string {
  const lines = text.split('\n');
  const paragraphs = lines.map((line, index) =>
    element(
      'w:p',
      index === lines.length - 1 ? { 'w14:paraId': paragraphId, 'w14:textId': '77777777' } : {},
      index === 0 ? element('w:r', {}, element('w:annotationRef')) : '',
      run(line, { size: SIZE }),
    ),
  );
  const initials = author.slice(0, 2);
  return element(
    'w:comment',
    { 'w:id': number, 'w:author': author, 'w:date': wholeSeconds(date), 'w:initials': initials },
    ...paragraphs,
  );
}

function wholeSeconds(date: string): string {
  return date.replace(/\.\d+Z$/, 'Z');
}

function writeState({ paragraphId, parentId, resolved }: NumberedComment): string {
  return element('w15:commentEx', {
    'w15:paraId': paragraphId,
    'w15:paraIdParent': parentId ?? undefined,
    'w15:done': resolved ? 1 : 0,
  });
}

function writeId({ paragraphId }: NumberedComment): string {
  return element('w16cid:commentId', { 'w16cid:paraId': paragraphId, 'w16cid:durableId': paragraphId });
}

function writePerson(author: string): string {
  return element(
    'w15:person',
    { 'w15:author': author },
    element('w15:presenceInfo', { 'w15:providerId': 'None', 'w15:userId': author }),
  );
}
