import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/compare/comparePlans';
import { restoreBody } from '../../../shared/compare/restoreBody';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, type PlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { editRandomly } from '../../helpers/editScript';
import { exportPlan } from '../../helpers/exportPlan';
import { createRandom } from '../../helpers/random';

const everything = { isAlive: () => true, chapter: null };

/** A paragraph whose words in 【】 carry a thread. */
const paragraph = (id: string, text: string, thread = 't'): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: text
    .split(/[【】]/)
    .map((part, index) => ({
      type: 'text',
      text: part,
      ...(index % 2 === 1 && { marks: [{ type: 'comment', attrs: { thread } }] }),
    }))
    .filter((part) => part.text !== ''),
});
const heading = (id: string, text: string): JSONContent => ({
  type: 'heading',
  attrs: { id, level: 1 },
  content: [{ type: 'text', text }],
});
const plan = (...blocks: JSONContent[]): PlanDocument => createPlanDocument({ type: 'doc', content: blocks });

/** The text of every block, words under a thread in 【】. */
function picture(body: Node): string[] {
  const lines: string[] = [];
  body.descendants((node) => {
    if (!node.isTextblock) return;
    const words = node.children.map((child) => (child.marks.length > 0 ? `【${child.text}】` : child.text));
    lines.push(words.join(''));
  });
  return lines;
}

describe('VER-8 restoring a version', () => {
  it('gives the text of the version, with the present comments on words that are the same', () => {
    const now = plan(paragraph('a', '全县【幼儿园】达到30所以上。'), paragraph('b', '新写的一段。'));
    const version = plan(paragraph('a', '全县幼儿园达到20所。'), paragraph('c', '后来删去的一段话。'));
    expect(picture(restoreBody(now, version, everything))).toEqual([
      '全县【幼儿园】达到20所。',
      '后来删去的一段话。',
    ]);
  });

  it('drops an anchor from words that went, and brings back one that hangs on nothing now', () => {
    const now = plan(paragraph('a', '全县【小学】达到30所以上。', 'new'));
    const version = plan(paragraph('a', '全县幼儿园达到【20所】。', 'old'));
    expect(picture(restoreBody(now, version, everything))).toEqual(['全县幼儿园达到【20所】。']);
    const onlyNew = { isAlive: (thread: string) => thread === 'new', chapter: null };
    expect(picture(restoreBody(now, version, onlyNew))).toEqual(['全县幼儿园达到20所。']);
  });

  it('keeps comments on a paragraph that was split since', () => {
    const now = plan(
      paragraph('a', '办好学前教育，【扩大公办】资源。'),
      paragraph('b', '办好特殊教育，推进【融合】办学。'),
    );
    const version = plan(paragraph('a', '办好学前教育，扩大公办资源。办好特殊教育，推进融合办学。'));
    expect(picture(restoreBody(now, version, everything))).toEqual([
      '办好学前教育，【扩大公办】资源。办好特殊教育，推进【融合】办学。',
    ]);
  });

  it('keeps comments in the cells of data tables', () => {
    const b = createBuilder(countingIds());
    const table = b.dataTable({
      kind: 'indicators',
      columns: [
        { id: 'name', name: '指标', role: 'name' },
        { id: 'value', name: '2030年', role: 'value' },
      ],
      rows: [{ id: 'r', cells: ['毛入园率', '95%'] }],
    });
    const marked = JSON.parse(
      JSON.stringify(table).replace(
        '"text":"毛入园率"',
        '"text":"毛入园率","marks":[{"type":"comment","attrs":{"thread":"t"}}]',
      ),
    ) as JSONContent;
    const version = JSON.parse(JSON.stringify(table).replace('95%', '92%')) as JSONContent;
    const restored = picture(restoreBody(plan(marked), plan(version), everything));
    expect(restored).toContain('【毛入园率】');
    expect(restored).toContain('92%');
  });

  it('restores one chapter and leaves the others as they are', () => {
    const now = plan(
      heading('h1', '基础'),
      paragraph('a', '新一。'),
      heading('h2', '目标'),
      paragraph('b', '新二。'),
    );
    const version = plan(
      heading('h1', '基础'),
      paragraph('a', '旧一。'),
      heading('h2', '目标'),
      paragraph('b', '旧二。'),
    );
    expect(picture(restoreBody(now, version, { ...everything, chapter: 'h1' }))).toEqual([
      '基础',
      '旧一。',
      '目标',
      '新二。',
    ]);
  });

  it('puts a chapter that was deleted behind the one it stood behind', () => {
    const now = plan(heading('h1', '基础'), paragraph('a', '一。'), heading('h3', '保障'));
    const version = plan(
      heading('h1', '基础'),
      paragraph('a', '一。'),
      heading('h2', '目标'),
      paragraph('b', '二。'),
      heading('h3', '保障'),
    );
    expect(picture(restoreBody(now, version, { ...everything, chapter: 'h2' }))).toEqual([
      '基础',
      '一。',
      '目标',
      '二。',
      '保障',
    ]);
  });

  it('gives exactly the version, whatever was edited since', () => {
    const version = exportPlan({ chapters: 2 });
    for (let seed = 1; seed <= 8; seed++) {
      const { document: now } = editRandomly(version, 8, createRandom(seed));
      const body = restoreBody(now, version, everything);
      const restored = { ...version, body: body.toJSON() as JSONContent };
      const { blocks } = comparePlans(version, restored);
      const changed = blocks.filter(({ status, move }) => status !== 'same' || move);
      expect({ seed, changed: changed.length }).toEqual({ seed, changed: 0 });
    }
  });
});
