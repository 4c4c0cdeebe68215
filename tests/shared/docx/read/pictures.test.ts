import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { embedPictures, takePictures } from '../../../../shared/images/embeddedPictures';
import { readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { drawnPicture, pictureRelations, pngPicture } from '../../../helpers/pictures';
import { p, wordFile } from '../../../helpers/wordFile';

const map = pngPicture(40, 20);
const seal = pngPicture(10, 10, 200);
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const para = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const TITLE = p('青禾县文化事业发展“十五五”规划', '<w:jc w:val="center"/>');
const START = TITLE + p('一、发展基础') + p('全县建成文化馆一座。');

function read(body: string, targets: Readonly<Record<string, [path: string, bytes: Uint8Array]>>) {
  const paths = Object.fromEntries(Object.entries(targets).map(([id, [path]]) => [id, path]));
  const files = Object.fromEntries(Object.values(targets).map(([path, bytes]) => [`word/${path}`, bytes]));
  const parts = { 'word/_rels/document.xml.rels': pictureRelations(paths), ...files };
  const imported = readDocx(wordFile(body, parts), { newId: countingIds() });
  readBody(imported.document);
  return { ...imported, blocks: imported.document.body.content ?? [] };
}
const typesOf = (nodes: readonly JSONContent[]) => nodes.map(({ type }) => type);
const picturesIn = (node: JSONContent): JSONContent[] =>
  node.type === 'image' ? [node] : (node.content ?? []).flatMap(picturesIn);

describe('DIN-8 the pictures of a Word file', () => {
  it('come in as blocks in their place, with their words and width', () => {
    const { blocks, pictures, losses } = read(
      START + para(drawnPicture('r1', { alternative: '全县文化设施分布', width: 120 })) + p('二、主要任务'),
      { r1: ['media/image1.png', map] },
    );
    expect(typesOf(blocks)).toEqual(['title', 'heading', 'paragraph', 'image', 'heading']);
    const { source, alternative, width } = blocks[3]?.attrs ?? {};
    expect([alternative, width]).toEqual(['全县文化设施分布', 120]);
    expect(pictures.get(source)).toEqual({ bytes: map, type: 'png' });
    expect(losses).toEqual([]);
  });

  it('are kept once though they are shown twice, and never wider than the text', () => {
    const { blocks, pictures } = read(
      START + para(drawnPicture('r1', { width: 400 })) + para(drawnPicture('r2')),
      { r1: ['media/image1.png', map], r2: ['media/image1.png', map] },
    );
    const shown = blocks.flatMap(picturesIn);
    expect(shown.map(({ attrs }) => attrs?.width)).toEqual([156, 50]);
    expect(new Set(shown.map(({ attrs }) => attrs?.source)).size).toBe(1);
    expect(pictures.size).toBe(1);
  });

  it('stay in the cells of a plain table, and follow a table whose cells hold words alone', () => {
    const plain = `<w:tbl><w:tr>${cell(p('场馆'))}${cell(p('外观'))}</w:tr><w:tr>${cell(p('文化馆'))}${cell(para(drawnPicture('r1')))}</w:tr></w:tbl>`;
    const indicators = `<w:tbl><w:tr>${['指标名称', '单位', '2025年', '2030年', '属性'].map((name) => cell(p(name))).join('')}</w:tr><w:tr>${cell(p('图书馆') + para(drawnPicture('r2')))}${['座', '1', '2', '预期性'].map((name) => cell(p(name))).join('')}</w:tr></w:tbl>`;
    const { blocks, pictures } = read(START + plain + p('主要指标如下。') + indicators, {
      r1: ['media/image1.png', map],
      r2: ['media/image2.png', seal],
    });
    expect(typesOf(blocks).slice(3)).toEqual(['table', 'paragraph', 'dataTable', 'image']);
    expect(picturesIn(blocks[3] as JSONContent)).toHaveLength(1);
    expect(pictures.size).toBe(2);
  });

  it('do not stand between the lines of a cover or letter, and get the caption that stands below them', () => {
    const letter =
      para(drawnPicture('r1')) +
      p('青禾县人民政府') +
      p('关于印发青禾县文化事业发展“十五五”规划的通知') +
      p('青政发〔2026〕3号') +
      p('各乡镇人民政府：') +
      p('现将规划印发给你们，请认真组织实施。') +
      para(drawnPicture('r1')) +
      p('青禾县人民政府') +
      p('2026年5月6日');
    const { document, blocks } = read(
      letter + START + para(drawnPicture('r2')) + p('图1　文化设施分布图') + p('二、主要任务'),
      { r1: ['media/image1.png', seal], r2: ['media/image2.png', map] },
    );
    expect(document.settings.coverLetter).toMatchObject({
      documentNumber: '青政发〔2026〕3号',
      date: '2026年5月6日',
    });
    expect(typesOf(blocks)).toEqual([
      'title',
      'image',
      'image',
      'heading',
      'paragraph',
      'caption',
      'image',
      'heading',
    ]);
  });

  it('are reported where nobody could see them', () => {
    const huge = pngPicture(4, 4);
    new DataView(huge.buffer, huge.byteOffset).setUint32(16, 60_000);
    new DataView(huge.buffer, huge.byteOffset).setUint32(20, 60_000);
    const { blocks, losses } = read(
      START +
        ['r1', 'r2', 'r3', 'r4', 'none'].map((id) => para(drawnPicture(id, { alternative: id }))).join(''),
      {
        r1: ['media/image1.emf', new Uint8Array([1, 0, 0, 0, 108])],
        r2: ['media/image2.png', new Uint8Array([0x89, 0x50])],
        r3: ['media/image3.png', huge],
        r4: ['media/image4.jpeg', new Uint8Array(11 * 1024 * 1024)],
      },
    );
    expect(blocks.flatMap(picturesIn)).toEqual([]);
    expect(losses).toEqual([
      {
        text: 'r1',
        reason: '图片没有导入：EMF 矢量图不能显示，请在 Word 里另存为 PNG 图片后插入',
      },
      { text: 'r2', reason: '图片没有导入：只能导入 PNG、JPEG、GIF、WebP 图片，它是 PNG' },
      { text: 'r3', reason: '图片没有导入：它的像素太多' },
      { text: 'r4', reason: '图片没有导入：超过 10 MB' },
      { text: 'none', reason: '图片没有导入：它不在文件里' },
    ]);
  });

  it('go out again as they came in', async () => {
    const first = read(START + para(drawnPicture('r1', { alternative: '分布', width: 80 })), {
      r1: ['media/image1.png', map],
    });
    const bytes = await writeDocx(first.document, {
      style: 'plan',
      now: new Date(0),
      images: first.pictures,
    });
    const back = readDocx(bytes, { newId: countingIds() });
    const [before, after] = [first, back].map(({ document, pictures }) =>
      picturesIn(document.body).map(({ attrs }) => [
        attrs?.alternative,
        attrs?.width,
        [...(pictures.get(attrs?.source)?.bytes ?? [])],
      ]),
    );
    expect(after).toEqual(before);
  });

  it('are inside a .json file that stands alone, and are found there again', () => {
    const { document, pictures } = read(START + para(drawnPicture('r1')), { r1: ['media/image1.png', map] });
    const alone = embedPictures(document, pictures);
    expect(JSON.stringify(alone)).toContain('data:image/png;base64,');
    const taken = takePictures(alone);
    expect([...taken.pictures.values()].map((file) => [...file.bytes])).toEqual([[...map]]);
    expect(picturesIn(taken.document.body)[0]?.attrs?.source).toBe([...taken.pictures.keys()][0]);
  });
});
