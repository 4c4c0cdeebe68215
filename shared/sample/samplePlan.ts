import { NUMBERING_SCHEMES } from '../schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../schema/planDocument';
import type { NewId } from '../text/imported';
import { createBuilder } from './builder';
import { sampleAnnexes } from './sampleAnnexes';
import { sampleBackground } from './sampleBackground';
import { sampleGoals } from './sampleGoals';
import { sampleTasks } from './sampleTasks';

/**
 * The plan of an invented county that stands in a new library: it uses every block there is and contradicts itself nowhere.
 * `picture` is the address of the map it shows; without one it leaves out what a text file cannot bring back: the map, and the
 * task table that the responsibilities make.
 */
export function createSamplePlan(newId: NewId, picture: string | null = null): PlanDocument {
  const b = createBuilder(newId);
  const body = b.doc(
    b.title('云岭县教育事业发展\n“十五五”规划'),
    b.subtitle('（2026—2030年）'),
    ...sampleBackground(b),
    ...sampleGoals(b),
    ...sampleTasks(b, picture),
    ...sampleAnnexes(b, picture),
  );
  return createPlanDocument(body, {
    region: '云岭县',
    period: { from: 2026, to: 2030 },
    numberingScheme: [...NUMBERING_SCHEMES.chapter],
    departments: DEPARTMENTS,
    coverLetter: {
      issuer: '云岭县人民政府',
      title: '关于印发云岭县教育事业发展“十五五”规划的通知',
      documentNumber: '云政发〔2026〕8号',
      addressees: '各镇人民政府，县政府各部门、各直属单位：',
      body: '《云岭县教育事业发展“十五五”规划》已经县政府同意，现印发给你们，请结合实际抓好落实。',
      signature: '云岭县人民政府',
      date: '2026年12月18日',
      publicity: '（此件公开发布）',
      copies: '抄送：县委办公室，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部。',
      printer: '云岭县人民政府办公室',
      printedOn: '2026年12月18日印发',
    },
  });
}

const DEPARTMENTS = [
  { name: '县教育局', shortNames: ['教育局'], formerNames: [] },
  { name: '县发展和改革局', shortNames: ['县发改局'], formerNames: [] },
  { name: '县财政局', shortNames: [], formerNames: [] },
  { name: '县委编办', shortNames: [], formerNames: [] },
  { name: '县人力资源和社会保障局', shortNames: ['县人社局'], formerNames: [] },
  { name: '县工业和信息化局', shortNames: ['县工信局'], formerNames: [] },
  { name: '县农业农村局', shortNames: [], formerNames: [] },
  { name: '县自然资源局', shortNames: [], formerNames: [] },
  { name: '县住房和城乡建设局', shortNames: ['县住建局'], formerNames: [] },
  { name: '县数据局', shortNames: [], formerNames: [] },
  { name: '县政府教育督导室', shortNames: [], formerNames: [] },
];
