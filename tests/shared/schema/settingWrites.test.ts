import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import type { CoverLetter, Department, PlanSettings } from '../../../shared/schema/settings';
import { settingWrites } from '../../../shared/schema/settingWrites';
import { readSettings, settingsOf, writeYDoc } from '../../../shared/schema/ydoc';
import { createRandom } from '../../helpers/random';

const office = (name: string, ...shortNames: string[]): Department => ({ name, shortNames, formerNames: [] });
const LETTER = { issuer: '青石县人民政府', title: '关于印发规划的通知', date: '' } as CoverLetter;

function planWith(settings: Partial<PlanSettings>): Y.Doc {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: [{ type: 'paragraph' }] }, settings));
  return ydoc;
}

function copyOf(ydoc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

function change(ydoc: Y.Doc, changes: Partial<PlanSettings>): void {
  for (const [key, value] of settingWrites(settingsOf(ydoc).toJSON(), changes))
    if (value === undefined) settingsOf(ydoc).delete(key);
    else settingsOf(ydoc).set(key, value);
}

const departmentsOf = (ydoc: Y.Doc) => readSettings(ydoc).departments;
const namesOf = (ydoc: Y.Doc) => departmentsOf(ydoc).map(({ name }) => name);

/** Two people make their changes without hearing of each other; gives what both have then. Where both write the same, the other wins. */
function atOnce(ydoc: Y.Doc, one: (copy: Y.Doc) => void, other: (copy: Y.Doc) => void): Y.Doc {
  const [first, second] = [copyOf(ydoc, 1), copyOf(ydoc, 2)];
  one(first);
  other(second);
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  expect(readSettings(second)).toEqual(readSettings(first));
  return first;
}

describe('[STR-23] the list of departments, changed by two at once', () => {
  const plan = () => planWith({ departments: [office('县教育局'), office('县财政局'), office('县住建局')] });
  const edit = (copy: Y.Doc, at: number, changes: Partial<Department>) =>
    change(copy, {
      departments: departmentsOf(copy).map((one, index) => (index === at ? { ...one, ...changes } : one)),
    });
  const add = (copy: Y.Doc, ...names: string[]) =>
    change(copy, { departments: [...departmentsOf(copy), ...names.map((name) => office(name))] });
  const remove = (copy: Y.Doc, name: string) =>
    change(copy, { departments: departmentsOf(copy).filter((one) => one.name !== name) });

  it('has what both changed in two departments, in the order that it had', () => {
    const both = atOnce(
      plan(),
      (copy) => edit(copy, 0, { shortNames: ['教育局'] }),
      (copy) => edit(copy, 2, { name: '县住房城乡建设局' }),
    );
    expect(departmentsOf(both)).toEqual([
      office('县教育局', '教育局'),
      office('县财政局'),
      office('县住房城乡建设局'),
    ]);
  });

  it('has what both changed in one department', () => {
    const both = atOnce(
      plan(),
      (copy) => edit(copy, 0, { name: '县教体局', formerNames: ['县教育局'] }),
      (copy) => edit(copy, 0, { shortNames: ['教育局'] }),
    );
    expect(departmentsOf(both)[0]).toEqual({
      name: '县教体局',
      shortNames: ['教育局'],
      formerNames: ['县教育局'],
    });
  });

  it('has what both added, and once what both added alike', () => {
    const both = atOnce(
      plan(),
      (copy) => add(copy, '县人社局', '县卫健局'),
      (copy) => add(copy, '县人社局', '县编办'),
    );
    expect(namesOf(both).slice(0, 3)).toEqual(['县教育局', '县财政局', '县住建局']);
    expect(namesOf(both).slice(3).sort()).toEqual(['县人社局', '县编办', '县卫健局'].sort());
  });

  it('lacks what one removed while the other changed it or another', () => {
    const both = atOnce(
      plan(),
      (copy) => remove(copy, '县财政局'),
      (copy) => {
        edit(copy, 1, { shortNames: ['财政局'] });
        add(copy, '县编办');
      },
    );
    expect(namesOf(both)).toEqual(['县教育局', '县住建局', '县编办']);
  });

  it('takes a removed one back, renamed ones apart from new ones of their old name, and a new order', () => {
    const ydoc = plan();
    remove(ydoc, '县财政局');
    add(ydoc, '县财政局');
    expect(namesOf(ydoc)).toEqual(['县教育局', '县住建局', '县财政局']);
    edit(ydoc, 0, { name: '县教体局' });
    add(ydoc, '县教育局');
    expect(namesOf(ydoc)).toEqual(['县教体局', '县住建局', '县财政局', '县教育局']);
    change(ydoc, { departments: [...departmentsOf(ydoc)].reverse() });
    expect(namesOf(ydoc)).toEqual(['县教育局', '县财政局', '县住建局', '县教体局']);
  });

  it('stays readable whatever somebody writes into its keys', () => {
    const ydoc = plan();
    settingsOf(ydoc).set('department:name:县住建局', 5);
    settingsOf(ydoc).set('department:shortNames:县财政局', [{}]);
    settingsOf(ydoc).set('department:order:没有名称', 1);
    settingsOf(ydoc).set('department:其他', {});
    settingsOf(ydoc).set('departments', [...departmentsOf(ydoc), null, { name: 1 }]);
    expect(departmentsOf(ydoc)).toEqual([office('县教育局'), office('县财政局')]);
  });

  it.each(Array.from({ length: 30 }, (_, seed) => seed))('is what was asked for, seed %i', (seed) => {
    const random = createRandom(seed);
    const ydoc = plan();
    for (let round = 0; round < 20; round += 1) {
      const pool = ['县教育局', '县编办', '县卫健局', '县公安局', '县财政局', '县民政局'];
      const wanted = pool
        .filter(() => random.below(2) === 0)
        .map((name) => office(name, ...(random.below(2) === 0 ? [`简称${random.below(9)}`] : [])));
      if (random.below(2) === 0) wanted.reverse();
      change(ydoc, { departments: wanted });
      expect(departmentsOf(ydoc)).toEqual(wanted);
    }
  });
});

describe('[STR-23] the letter of issue, changed by two at once', () => {
  const letterOf = (ydoc: Y.Doc) => readSettings(ydoc).coverLetter;
  const edit = (copy: Y.Doc, changes: Partial<CoverLetter>) =>
    change(copy, { coverLetter: { ...(letterOf(copy) as CoverLetter), ...changes } });

  it.each([
    ['with those fields', { ...LETTER, copies: '' }],
    ['of an older program, without them', { issuer: LETTER.issuer } as CoverLetter],
  ])('has the fields of both: a letter %s', (_, letter) => {
    const changes = [{ date: '2026年11月22日' }, { copies: '县委办公室' }];
    for (const [one, other] of [changes, changes.toReversed()])
      expect(
        letterOf(
          atOnce(
            planWith({ coverLetter: letter }),
            (copy) => edit(copy, one ?? {}),
            (copy) => edit(copy, other ?? {}),
          ),
        ),
      ).toMatchObject({ ...letter, ...changes[0], ...changes[1] });
  });

  it('begins anew once it was removed', () => {
    const ydoc = planWith({ coverLetter: LETTER });
    edit(ydoc, { date: '2026年11月22日' });
    change(ydoc, { coverLetter: null });
    expect(letterOf(ydoc)).toBeNull();
    change(ydoc, { coverLetter: LETTER });
    expect(letterOf(ydoc)?.date).toBe('');
  });
});
