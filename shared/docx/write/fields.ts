import { type RunFormat, run, runProperties } from './run';
import { element, escapeXml } from './xml';

const mark = (type: 'begin' | 'separate' | 'end', format: RunFormat) =>
  element('w:r', {}, runProperties(format), element('w:fldChar', { 'w:fldCharType': type }));

/** The opening of a field up to its cached result. */
export function fieldBegin(instruction: string, format: RunFormat = {}): string {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(` ${instruction} `));
  return mark('begin', format) + element('w:r', {}, runProperties(format), code) + mark('separate', format);
}

/** The closing of a field. */
export function fieldEnd(format: RunFormat = {}): string {
  return mark('end', format);
}

/** A field with its cached text, such as `SEQ 表 \* ARABIC`. */
export function field(instruction: string, text: string, format: RunFormat = {}): string {
  return fieldBegin(instruction, format) + run(text, format) + fieldEnd(format);
}
