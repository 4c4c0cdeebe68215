import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createBuilder } from '../../../shared/sample/builder';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { migratePlanFile, type OlderPlanFile } from '../../../shared/schema/migratePlanFile';
import type { SchemaMigration } from '../../../shared/schema/migrations';
import { createPlanDocument, parsePlanDocument, readMarkedBody } from '../../../shared/schema/planDocument';
import { SCHEMA_VERSION, schemaMajor } from '../../../shared/schema/version';
import { countingIds } from '../../helpers/countingIds';

/** An invented step: what was called `clause` is a paragraph today, and regions lost their blanks. */
const renamed = (to: string): SchemaMigration => ({
  to,
  apply(ydoc) {
    const body = ydoc.getXmlFragment('body');
    body.toArray().forEach((child, index) => {
      if (!(child instanceof Y.XmlElement) || child.nodeName !== 'clause') return;
      const paragraph = new Y.XmlElement('paragraph');
      for (const [name, value] of Object.entries(child.getAttributes()))
        paragraph.setAttribute(name, value ?? '');
      paragraph.insert(
        0,
        child.toArray().map((part) => part.clone() as Y.XmlText),
      );
      body.delete(index, 1);
      body.insert(index, [paragraph]);
    });
    const settings = ydoc.getMap('settings');
    settings.set('region', String(settings.get('region')).trim());
  },
});

const older: OlderPlanFile = {
  schemaVersion: '0.7',
  settings: { region: ' 云岭县 ' },
  body: {
    type: 'doc',
    content: [
      {
        type: 'clause',
        attrs: { id: 'p1' },
        content: [
          { type: 'text', text: '办好' },
          { type: 'text', text: '学前教育', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  },
};

describe('[DOC-7] a plan file of an older format', () => {
  it('goes through the steps since then, and opens', () => {
    const { settings, body, schemaVersion } = parsePlanDocument(older, [renamed(SCHEMA_VERSION)]);
    expect([schemaVersion, settings.region]).toEqual([SCHEMA_VERSION, '云岭县']);
    expect(body.content?.[0]).toEqual({
      type: 'paragraph',
      attrs: { id: 'p1' },
      content: [
        { type: 'text', text: '办好' },
        { type: 'text', text: '学前教育', marks: [{ type: 'bold', attrs: {} }] },
      ],
    });
  });

  it('is left as it is by the steps that it has behind it', () => {
    expect(migratePlanFile(older, [renamed('0.6'), renamed('0.7')])).toBe(older);
    expect(migratePlanFile({ ...older, schemaVersion: '1.4' }, [renamed('1.4')]).body).toBe(older.body);
  });

  it('keeps all of a plan that a step does not touch', () => {
    const plan = createSamplePlan(countingIds('sample'));
    const after = parsePlanDocument({ ...plan, schemaVersion: '0.7' }, [
      { to: SCHEMA_VERSION, apply: () => {} },
    ]);
    expect(readMarkedBody(after).eq(readMarkedBody(plan))).toBe(true);
    expect(after.settings).toEqual(plan.settings);
  });

  it('keeps comments that lie over each other', () => {
    const b = createBuilder(countingIds('comments'));
    const marks = [
      { type: 'comment', attrs: { id: 'one' } },
      { type: 'comment', attrs: { id: 'two' } },
    ];
    const plan = createPlanDocument(
      b.doc({ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: '教育', marks }] }),
    );
    const { body } = migratePlanFile({ ...plan, schemaVersion: '0.7', settings: {} }, [
      { to: '1.0', apply: () => {} },
    ]);
    expect(body.content?.[0]?.content?.[0]?.marks).toEqual(marks);
  });

  it('is refused in words where it is damaged, or newer than this program', () => {
    const damaged = { ...older, body: { type: 'doc', content: [7] } };
    expect(() => parsePlanDocument(damaged, [renamed(SCHEMA_VERSION)])).toThrow('未作任何改动');
    const newer = { ...older, schemaVersion: `${schemaMajor(SCHEMA_VERSION) + 1}.0` };
    expect(() => parsePlanDocument(newer)).toThrow('请更新本程序后重试');
    expect(() => parsePlanDocument({ ...older, schemaVersion: 'x' })).toThrow('不是版本号');
  });
});
