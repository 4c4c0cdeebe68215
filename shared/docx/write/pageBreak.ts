import { type Block, paragraph } from './block';

/** What follows starts on a new page; `renderSections` hands the break on to the paragraph after it. */
export function writePageBreak(): Block[] {
  return [paragraph({ style: 'SectionEnd', pageBreakBefore: true })];
}
