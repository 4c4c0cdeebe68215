import { PlanError } from '../errors';
import type { ImportedPlan, NewId } from './imported';
import { inferStructure } from './inferStructure';
import { isMarkdown, readMarkdownSource } from './readMarkdownSource';
import { readSource } from './readSource';

export interface ReadTextOptions {
  readonly newId: NewId;
  /** Whether it is Markdown; unless told, its headings tell. */
  readonly markdown?: boolean;
}

/**
 * Makes a plan of plain text as it comes out of Word, or of Markdown. Throws `PlanError('empty-file')` when there is no text in it and
 * `PlanError('not-a-plan')` when it is no text at all.
 */
export function readText(
  text: string,
  { markdown = isMarkdown(text), ...options }: ReadTextOptions,
): ImportedPlan {
  if (text.replace(/^\uFEFF/, '').trim() === '')
    throw new PlanError('empty-file', '文件里没有文字，没有可以导入的内容。请选择另一个文件。');
  if (isBinary(text))
    throw new PlanError(
      'not-a-plan',
      '这个文件不是文本，无法导入。请选择 .txt、.docx 或 .json 格式的规划文件。',
    );
  return inferStructure(markdown ? readMarkdownSource(text) : readSource(text), options);
}

/** Control characters and characters that could not be decoded are as good as absent from real text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\uFFFD]/g)?.length ?? 0;
  return strange > 0 && (text.includes('\u0000') || strange * 100 > text.length);
}
