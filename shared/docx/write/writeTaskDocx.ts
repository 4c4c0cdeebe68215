import { type PlanDocument, readBody } from '../../schema/planDocument';
import type { TaskRow } from '../../tasks/taskTable';
import { paragraph } from './block';
import { createContext } from './createContext';
import { LANDSCAPE_TEXT_WIDTH } from './measures';
import { OfficePackage } from './package';
import { run } from './run';
import { taskTableBlock } from './taskTable';
import { type PartOptions, writeParts } from './writeParts';

/** A task division table as a Word file of its own, on pages on their side. Throws `PlanError('invalid-document')` when the body does not fit the schema. */
export function writeTaskDocx(
  document: PlanDocument,
  title: string,
  rows: readonly TaskRow[],
  options: PartOptions,
): Uint8Array {
  const context = createContext(readBody(document), document.settings, new OfficePackage(), {});
  const heading = paragraph({ style: 'Title', spacing: { 'w:after': 240 } }, run(title));
  const content =
    rows.length > 0
      ? taskTableBlock(rows, LANDSCAPE_TEXT_WIDTH)
      : paragraph({ style: 'BodyText' }, run('规划中没有写明责任部门的任务。'));
  return writeParts(
    context,
    (_headings, footers) => [
      { layout: { landscape: true, footers: footers.landscape }, blocks: [heading, content] },
    ],
    options,
  );
}
