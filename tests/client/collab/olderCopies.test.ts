import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type LocalCopy, olderCopyNames } from '../../../client/collab/localCopy';
import { readOlderCopies } from '../../../client/collab/olderCopies';
import { ServerVector } from '../../../client/collab/serverVector';
import { textNode, textOf } from '../../helpers/syncClient';

/** A plan of one paragraph. */
function planOf(words: string): Y.Doc {
  const ydoc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  ydoc.getXmlFragment('body').insert(0, [paragraph]);
  return ydoc;
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

describe('[SYN-14] copies in an older document format', () => {
  const read = (copies: Map<string, Y.Doc>, server: Y.Doc, major = 3) => {
    const known = new ServerVector();
    known.takeAll(server);
    return readOlderCopies({
      names: olderCopyNames('plan', 'li', major),
      wordsBeyond: (ydoc) => known.wordsBeyond(ydoc),
      listNames: async () => [...copies.keys()],
      open: (name, ydoc): LocalCopy => {
        Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(copies.get(name) as Y.Doc));
        return {
          whenSynced: Promise.resolve(),
          clearData: async () => void copies.delete(name),
          destroy: async () => {},
        };
      },
    });
  };

  it('offer the words that the server lacks, and stay until they may go', async () => {
    const server = planOf('办好教育。');
    const [first, second] = [copyOf(server), copyOf(server)];
    textNode(first).insert(2, '学前');
    textNode(second).insert(5, '加强保障。');
    // What the server brought up to date since is no word of a copy.
    textNode(server).insert(0, '要');
    const copies = new Map([
      ['gongni-1:li:plan', first],
      ['gongni-2:li:plan', second],
      ['gongni-2:wang:plan', second],
      ['gongni-2:li:other', second],
    ]);
    const older = await read(copies, server);
    expect(older.words).toBe('学前\n加强保障。');
    expect(copies.size).toBe(4);
    expect(textOf(first)).toBe('办好学前教育。');
    await older.discard();
    expect([...copies.keys()]).toEqual(['gongni-2:wang:plan', 'gongni-2:li:other']);
  });

  it('offer nothing where the server has every word, or there is no older format', async () => {
    const server = planOf('办好教育。');
    const copies = new Map([['gongni-1:li:plan', copyOf(server)]]);
    expect((await read(copies, server)).words).toBe('');
    textNode(copies.get('gongni-1:li:plan') as Y.Doc).insert(0, '要');
    expect((await read(copies, server, 1)).words).toBe('');
  });
});
