import { describe, expect, it } from 'vitest';
import { typeRtfNumbers } from '../../../server/files/typeRtfNumbers';

const typed = (rtf: string) => Buffer.from(typeRtfNumbers(Buffer.from(rtf, 'latin1'))).toString('latin1');

describe('DIN-14 the automatic numbers of an RTF file', () => {
  it('are typed as LibreOffice printed them, and counted no more', () => {
    expect(
      typed(
        "{\\rtf1{\\stylesheet{\\s1 \\ls1\\ilvl0 heading 1;}}\\pard\\plain \\s1\\ilvl0\\fi640{\\listtext\\pard\\plain  \\u19968\\'3f\\u12289\\'3f\\tab}\\ls1 \\li0{\\u35268\\'3f}\\par}",
      ),
    ).toBe(
      "{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\pard\\plain \\s1\\fi640{\\plain  \\u19968\\'3f\\u12289\\'3f}\\li0{\\u35268\\'3f}\\par}",
    );
  });

  it('are typed as Word printed them, whose bytes are GBK and whose braces nest', () => {
    expect(
      typed(
        "{\\rtf1\\ansicpg936{\\listtext\\pard\\plain\\ltrpar {\\dbch\\f13 \\'b5\\'da\\'d2\\'bb\\'d5\\'c2}\\tab}\\pard\\ls1\\adjustright \\'bb\\'f9\\par}",
      ),
    ).toBe(
      "{\\rtf1\\ansicpg936{\\plain{\\dbch\\f13 \\'b5\\'da\\'d2\\'bb\\'d5\\'c2}}\\pard\\adjustright \\'bb\\'f9\\par}",
    );
  });

  it('do not run into words that begin with a digit', () => {
    expect(typed('{\\rtf1{\\listtext\\pard 1.\\tab}\\ls1{\\b 5G}}')).toBe('{\\rtf1{1. }{\\b 5G}}');
    expect(typed("{\\rtf1{\\listtext\\pard 1.\\tab}\\ls1 \\'35G}")).toBe("{\\rtf1{1. }\\'35G}");
  });

  it('stay where a program printed none, and where raw bytes may look like anything', () => {
    for (const rtf of [
      '{\\rtf1\\pard\\ls1\\ilvl0 words\\par}',
      '{\\rtf1{\\listtext 1.}\\ls1{\\pict\\bin3 {{{}}',
      '{\\rtf1 {\\listtext 1.',
      '{\\rtf1 {\\listtexture 1.}}',
    ])
      expect(typed(rtf)).toBe(rtf);
  });
});
