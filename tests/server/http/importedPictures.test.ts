import type { JSONContent } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../helpers/apiClient';
import { drawnPicture, pictureRelations, pngPicture } from '../../helpers/pictures';
import { startTestServer, type TestServer } from '../../helpers/testServer';
import { p, wordFile } from '../../helpers/wordFile';

let server: TestServer;
let owner: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.setUp();
});
afterAll(() => server.dispose());

const map = pngPicture(40, 20);
const withPicture = wordFile(
  p('青禾县文化事业发展“十五五”规划') +
    p('一、发展基础') +
    p('全县建成文化馆一座。') +
    `<w:p>${drawnPicture('r1', { alternative: '设施分布', width: 90 })}</w:p>` +
    p('二、主要任务'),
  {
    'word/_rels/document.xml.rels': pictureRelations({ r1: 'media/image1.png' }),
    'word/media/image1.png': map,
  },
);
const pictureOf = (node: JSONContent): JSONContent | undefined =>
  node.type === 'image' ? node : node.content?.map(pictureOf).find(Boolean);
const download = async (path: string) => {
  const response = await fetch(server.url + path, { headers: { Cookie: owner.cookie, Origin: server.url } });
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
};

describe('DIN-8 a Word file with a picture', () => {
  it('is imported with it: the plan shows it, and both exports hold it', async () => {
    const { id, losses } = await owner.importPlan('规划.docx', withPicture);
    expect(losses).toEqual([]);
    const picture = pictureOf((await owner.document(id)).body);
    expect(picture?.attrs).toMatchObject({ alternative: '设施分布', width: 90 });
    expect(await download(picture?.attrs?.source)).toEqual({ type: 'image/png', bytes: map });
    const word = unzipSync((await download(`/api/plans/${id}/export?format=docx`)).bytes);
    expect(Object.values(word).some((bytes) => Buffer.from(bytes).equals(map))).toBe(true);
    const json = await download(`/api/plans/${id}/export?format=json`);
    const again = await owner.importPlan('规划.json', json.bytes);
    const copy = pictureOf((await owner.document(again.id)).body);
    expect(copy?.attrs?.source).toContain(again.id);
    expect((await download(copy?.attrs?.source)).bytes).toEqual(map);
  });

  it('comes back without a word about the pictures that went out, and with a comment where there is a new one', async () => {
    const { id } = await owner.importPlan('规划.docx', withPicture);
    const { bytes } = await download(`/api/plans/${id}/export?format=docx`);
    const take = async (file: Uint8Array) =>
      (await owner.upload('退回.docx', file, `/api/plans/${id}/returned`)).body;
    const nothing = { comments: 0, replies: 0, proposals: 0, known: 0 };
    expect(await take(bytes)).toEqual(nothing);
    const files = unzipSync(bytes);
    const relations = strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array);
    const added = drawnPicture('rNew', { alternative: '新馆效果图' });
    const returned = zipSync({
      ...files,
      'word/media/new.png': pngPicture(8, 8, 77),
      'word/_rels/document.xml.rels': strToU8(
        relations.replace(
          '</Relationships>',
          '<Relationship Id="rNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/new.png"/></Relationships>',
        ),
      ),
      'word/document.xml': strToU8(
        strFromU8(files['word/document.xml'] as Uint8Array).replace(
          /(文化馆一座。<\/w:t><\/w:r>)/,
          (words) => words + added,
        ),
      ),
    });
    expect(await take(returned)).toEqual({ ...nothing, comments: 1 });
    expect(await take(returned)).toEqual({ ...nothing, known: 1 });
    const [thread] = await owner.threads(id);
    expect(thread?.comments[0]?.text).toContain('新馆效果图');
    expect(thread?.quote).toBe('全县建成文化馆一座。');
  });
});
