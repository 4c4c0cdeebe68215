import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  encodeHeader,
  frameBound,
  ROUND_HEADER,
  readJournal,
  writeFrame,
} from '../../../server/storage/journal/journalFrame';
import type { LogEntry } from '../../../server/storage/planStore';
import { createRandom, type Random } from '../../helpers/random';

const SIZE = 20_000;

/** A journal in memory, with a round begun. */
function beginRound(journal: Buffer, salt: number) {
  const header = encodeHeader(Uint8Array.of(salt, 1, 2, 3, 4, 5, 6, 7));
  journal.set(header);
  let end = ROUND_HEADER;
  let checksum = crc32(header);
  return (entries: readonly LogEntry[]) => {
    const start = end;
    const written = writeFrame(journal, end, {
      first: entries[0]?.position ?? 0,
      entries,
      follows: checksum,
    });
    ({ end, checksum } = written);
    return { start, end };
  };
}

const entry = (position: number, text: string): LogEntry => ({
  position,
  planId: 'plan',
  userId: 'li',
  time: 1_800_000_000_000 + position,
  update: new TextEncoder().encode(text),
});
const texts = (journal: Buffer) =>
  (readJournal(journal)?.entries ?? []).map(({ update }) => new TextDecoder().decode(update));

function someEntries(random: Random, position: number): LogEntry[] {
  return Array.from({ length: 1 + random.below(5) }, (_, index) => ({
    position: position + index,
    planId: random.pick(['a', '规划', 'x'.repeat(300)]),
    userId: random.pick([null, '', '李主笔']),
    time: random.below(2 ** 31) * 1000,
    update: Uint8Array.from({ length: random.below(200) }, () => random.below(256)),
  }));
}

describe('the journal’s bytes', () => {
  const seed = Date.now() % 1_000_000;

  it(`give back what was written, frame after frame, within the bound (seed ${seed})`, () => {
    const random = createRandom(seed);
    const journal = Buffer.alloc(200_000);
    const write = beginRound(journal, 1);
    const written: LogEntry[] = [];
    for (let frame = 0; frame < 50; frame++) {
      const entries = someEntries(random, 100 + written.length);
      const { start, end } = write(entries);
      expect(end - start).toBeLessThanOrEqual(frameBound(entries));
      written.push(...entries);
    }
    expect(readJournal(journal)?.entries).toEqual(written);
  });

  it('hold nothing before anything was written', () => {
    expect(readJournal(Buffer.alloc(SIZE))).toBeNull();
    expect(readJournal(Buffer.alloc(3))).toBeNull();
  });

  it(`end before a frame of which any byte is not what was written (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let round = 0; round < 200; round++) {
      const journal = Buffer.alloc(SIZE);
      const write = beginRound(journal, 1);
      write([entry(1, '一')]);
      const { start, end } = write([entry(2, '二'), entry(3, '三')]);
      write([entry(4, '四')]);
      const at = start + random.below(end - start);
      journal.writeUInt8((journal.readUInt8(at) + 1 + random.below(255)) % 256, at);
      expect(texts(journal)).toEqual(['一']);
    }
  });

  it('end where the file was cut off', () => {
    const journal = Buffer.alloc(SIZE);
    const write = beginRound(journal, 1);
    write([entry(1, '一')]);
    const { end } = write([entry(2, '二')]);
    expect(texts(journal.subarray(0, end))).toEqual(['一', '二']);
    expect(texts(journal.subarray(0, end - 1))).toEqual(['一']);
  });

  it('never go on with what an earlier round left, even where it fits exactly', () => {
    const journal = Buffer.alloc(SIZE);
    const earlier = beginRound(journal, 1);
    for (const [index, text] of ['甲', '乙', '丙'].entries()) earlier([entry(1 + index, text)]);
    beginRound(journal, 2)([entry(4, '丁')]);
    expect(texts(journal)).toEqual(['丁']);
  });

  it('never go on with a frame that followed one which the power took, once another stands in its place', () => {
    const journal = Buffer.alloc(SIZE);
    const lost = beginRound(journal, 1);
    lost([entry(1, '甲')]);
    const { start, end } = lost([entry(2, '乙')]);
    lost([entry(3, '丙')]);
    journal.fill(0, start, end);
    const found = readJournal(journal);
    expect(texts(journal)).toEqual(['甲']);
    const follows = found?.checksum ?? 0;
    writeFrame(journal, found?.end ?? 0, { first: 2, entries: [entry(2, '丁')], follows });
    expect(texts(journal)).toEqual(['甲', '丁']);
  });
});
