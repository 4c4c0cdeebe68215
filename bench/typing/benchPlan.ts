import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMN_ROLES } from '../../shared/plan/columnRole';
import { createBuilder } from '../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../shared/schema/numberingSchemes';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { createLongPlan } from '../readPlan/longPlan';

const CHAPTERS = 10;
const PARAGRAPHS = 14;
const ROWS = 60;

/** The plan that is typed into, as a file to import: `long` is one of 200,000 characters with a project list of 300 rows. */
export function benchPlan(
  material: string | null,
  long = false,
): {
  readonly name: string;
  readonly content: string | Uint8Array;
} {
  if (long) return { name: '长规划.json', content: JSON.stringify(createLongPlan(200_000, 300)) };
  if (material) return { name: 'ruyuan.txt', content: readFileSync(join(material, 'plans/ruyuan.txt')) };
  let count = 0;
  const b = createBuilder(() => {
    count += 1;
    return `b${count}`;
  });
  const words = '全县各级各类学校办学条件持续改善，教育质量稳步提高，群众满意度明显提升。';
  const chapter = (index: number) => [
    b.heading(1, `重点任务之${index}`),
    ...Array.from({ length: PARAGRAPHS }, (_, line) => [
      b.heading(2, `工作内容之${line + 1}`),
      b.paragraph(words.repeat(7)),
    ]).flat(),
  ];
  const columns = COLUMN_ROLES.slice(0, 13).map((role) => ({ name: role, role }));
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    cells: columns.map((_column, index) => `${row}行第${index}列`),
  }));
  const body = b.doc(
    b.title('测试规划'),
    ...Array.from({ length: CHAPTERS }, (_, index) => chapter(index + 1)).flat(),
    b.caption('项目表'),
    b.dataTable({ kind: 'projects', columns, rows }),
  );
  const document = createPlanDocument(body, { numberingScheme: [...NUMBERING_SCHEMES.chapter] });
  return { name: '测试规划.json', content: JSON.stringify(document) };
}
