import { createBuilder } from '../../shared/sample/builder';
import { createSamplePlan } from '../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../shared/schema/numberingSchemes';
import { createPlanDocument, type PlanDocument, readBody } from '../../shared/schema/planDocument';

/** A plan of at least so many characters, made of sample plans one after the other, with a project list of `projects` rows at its end. */
export function createLongPlan(characters: number, projects: number): PlanDocument {
  let count = 0;
  const newId = () => `n${++count}`;
  const b = createBuilder(newId);
  const body = [b.title('长规划')];
  let length = 0;
  while (length < characters) {
    const sample = createSamplePlan(newId).body.content ?? [];
    body.push(...JSON.parse(JSON.stringify(sample).replaceAll('"sample-', `"s${count}-`)));
    length = readBody(createPlanDocument(b.doc(...body))).textContent.length;
  }
  if (projects > 0) body.push(projectList(b, projects));
  return createPlanDocument(b.doc(...body), { numberingScheme: [...NUMBERING_SCHEMES.chapter] });
}

function projectList(b: ReturnType<typeof createBuilder>, count: number) {
  return b.dataTable({
    kind: 'projects',
    totals: true,
    columns: [
      { name: '序号', role: 'number', numerals: 'decimal' },
      { name: '项目名称', role: 'name' },
      { name: '建设性质', role: 'nature' },
      { name: '建设内容', role: 'content' },
      { name: '建设地点', role: 'place' },
      { name: '建设期限', role: 'period' },
      { name: '总投资（万元）', role: 'investment', unit: '万元' },
      { name: '负责单位', role: 'department' },
    ],
    rows: Array.from({ length: count }, (_, index) => ({
      cells: [
        '',
        `云岭县第${index + 1}中学改扩建项目`,
        index % 2 ? '新建' : '改扩建',
        `新建教学楼${index + 1000}平方米，配套建设运动场。`,
        `${index % 9}号镇`,
        '2026-2028年',
        String(1000 + index * 7),
        '县教育局、县财政局',
      ],
    })),
  });
}
