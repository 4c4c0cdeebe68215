import { PlanError } from '../errors';
import type { ImportedPlan, NewId } from './imported';
import { inferStructure } from './inferStructure';
import { takePageFurniture } from './pageFurniture';
import { readHtmlSource } from './readHtmlSource';
import { openPageTables } from './recognise/layoutTables';

/** Reads a web page (a published plan) into a structured plan. Throws `PlanError('empty-file')` when it holds no text. */
export function readHtml(html: string, options: { newId: NewId }): ImportedPlan {
  const source = readHtmlSource(html);
  if (source.blocks.length === 0)
    throw new PlanError('empty-file', '网页里没有文字，没有可以导入的内容。请选择另一个文件。');
  const blocks = openPageTables(source.blocks);
  return inferStructure(takePageFurniture({ ...source, blocks }), options);
}
