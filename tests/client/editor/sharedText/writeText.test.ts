import { Mark, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeText } from '../../../../client/editor/sharedText/writeText';
import { planSchema } from '../../../../shared/schema/index';
import { markKey } from '../../../../shared/schema/markKey';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../../shared/schema/ydoc';
import { createRandom, type Random } from '../../../helpers/random';

const comment = (thread: string) => planSchema.mark('comment', { thread });
const stamp = (author: string) => ({ change: `c-${author}`, author, name: author, time: 1 });
const MARKS = [
  planSchema.mark('bold'),
  planSchema.mark('insertion', stamp('wang')),
  planSchema.mark('insertion', stamp('li')),
  planSchema.mark('deletion', stamp('wang')),
  comment('t1'),
  comment('t2'),
];
const LETTERS = [...'县县教育𠀀😀'];

function openText(block: Node): Y.XmlText {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: [block.toJSON()] }));
  return (bodyOf(ydoc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

const paragraph = (nodes: readonly Node[]) => planSchema.node('paragraph', { id: 'p' }, [...nodes]);

interface Letter {
  readonly letter: string;
  readonly marks: readonly Mark[];
}

function someMarks(random: Random): readonly Mark[] {
  return MARKS.filter(() => random.chance(0.25)).reduce((set, mark) => mark.addToSet(set), Mark.none);
}

/** A paragraph with a stretch put in, taken out, replaced or marked otherwise. */
function changed(block: Node, random: Random): Node {
  const letters: Letter[] = block.children.flatMap(({ text = '', marks }) =>
    [...text].map((letter) => ({ letter, marks })),
  );
  const at = random.below(letters.length + 1);
  const to = Math.min(letters.length, at + random.below(4));
  const came = Array.from({ length: 1 + random.below(3) }, () => ({
    letter: random.pick(LETTERS),
    marks: someMarks(random),
  }));
  const marks = someMarks(random);
  const remarked = letters.slice(at, to).map(({ letter }) => ({ letter, marks }));
  const middle = random.pick([[...came, ...letters.slice(at, to)], [], came, remarked]);
  const next = [...letters.slice(0, at), ...middle, ...letters.slice(to)];
  return paragraph(next.map(({ letter, marks: set }) => planSchema.text(letter, set)));
}

const lettersOf = (block: Node) =>
  block.children.flatMap(({ text = '', marks }) =>
    [...text].map((letter) => [letter, ...marks.map(markKey).sort()]),
  );

const lettersIn = (text: Y.XmlText) =>
  (text.toDelta() as { insert: string; attributes?: object }[]).flatMap(({ insert, attributes = {} }) =>
    [...insert].map((letter) => [letter, ...Object.keys(attributes).sort()]),
  );

const joined = (block: Node) => planSchema.nodeFromJSON(block.toJSON());

describe('writing a text', () => {
  it('names marks as y-tiptap does', () => {
    const marks = [MARKS[4], MARKS[5], MARKS[0]].reduce((set, mark) => mark?.addToSet(set) ?? set, Mark.none);
    const [piece] = openText(paragraph([planSchema.text('教', marks)])).toDelta() as { attributes: object }[];
    expect(Object.keys(piece?.attributes ?? {}).sort()).toEqual(marks.map(markKey).sort());
  });

  it('leaves the mark of others whole when it writes behind it, though they write there too', () => {
    const mine = openText(paragraph([planSchema.text('教育', [MARKS[4] as Mark])]));
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine.doc as Y.Doc));
    const before = paragraph([planSchema.text('教育', [MARKS[4] as Mark])]);
    writeText(mine, before.children, paragraph([before.child(0), planSchema.text('局')]).children);
    const their = (bodyOf(theirs).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    writeText(their, before.children, paragraph([planSchema.text('教育法', before.child(0).marks)]).children);
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine.doc as Y.Doc));
    expect(their.toDelta().map(({ insert }: { insert: string }) => insert)).toEqual(['教育法', '局']);
  });

  it('takes over whatever differs, letters and marks (600 random changes of 40 texts)', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = createRandom(seed);
      let block = paragraph([planSchema.text('教育质量', []), planSchema.text('县县', [comment('t1')])]);
      const text = openText(block);
      for (let round = 0; round < 15; round += 1) {
        const next = joined(changed(block, random));
        text.doc?.transact(() => writeText(text, block.children, next.children));
        expect(lettersIn(text), `seed ${seed}, round ${round}`).toEqual(lettersOf(next));
        block = next;
      }
    }
  });
});
