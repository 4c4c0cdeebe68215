import type { JSONContent } from '@tiptap/core';
import type { DocumentBuilder } from './builder';
import { CITED } from './sampleFigures';

/** The third and fourth chapter of the sample plan: tasks with their departments, boxes, safeguards, notes; `picture` as in `createSamplePlan`. */
export function sampleTasks(b: DocumentBuilder, picture: string | null): JSONContent[] {
  return [
    b.heading(1, '重点任务'),
    b.heading(2, '办好群众身边的学校'),
    b.heading(3, '扩大学前教育普惠供给'),
    b.paragraph(
      '新建、改扩建公办幼儿园2所，新增学前教育学位630个。完善普惠性民办幼儿园认定和补助办法，收费标准与补助水平同步调整。',
      b.responsibility('县教育局', '县发展和改革局', '县财政局'),
    ),
    b.box(
      '学前教育扩容重点',
      b.paragraph('在人口流入较多的片区先行补足学位：'),
      b.list(
        'bulletList',
        '新建城东第二幼儿园，12个班，学位360个',
        '改扩建松溪镇中心幼儿园，9个班，学位270个',
      ),
    ),
    b.heading(3, '推进义务教育优质均衡'),
    b.paragraph(
      '推行集团化办学',
      b.noteRef(CITED.groupNote),
      '，由城区学校牵头组建教育集团，到2030年覆盖60%以上的义务教育学校。新增义务教育学位2740个，重点保障城北片区。教师在集团内统一调配，每年交流人数不少于应交流教师的10%。',
      b.responsibility('县教育局', '县委编办', '县人力资源和社会保障局'),
    ),
    b.heading(3, '提升高中阶段教育质量'),
    b.paragraph(
      '普通高中走多样化发展的路子，一校一特色；中等职业学校围绕茶叶加工、乡村旅游等本地产业调整专业，“双师型”教师',
      b.noteRef(CITED.dualNote),
      '比例逐步提高。',
      b.responsibility('县教育局', '县工业和信息化局', '县农业农村局'),
    ),
    b.heading(2, '建设高素质教师队伍'),
    b.runInParagraph(
      3,
      '严把入口。',
      '按学科缺口制定招聘计划，优先补充音乐、体育、美术和科学教师，每年公开招聘教师100名左右。',
      b.responsibility('县教育局', '县人力资源和社会保障局'),
    ),
    b.runInParagraph(
      3,
      '做实培训。',
      '五年内对全县教师轮训一遍，培养县级以上骨干教师200名以上，乡村教师占比不低于四成。',
      b.responsibility('县教育局'),
    ),
    b.runInParagraph(
      3,
      '保障待遇。',
      '义务教育教师平均工资收入水平不低于当地公务员，乡村教师生活补助按月足额发放。',
      b.responsibility('县财政局', '县教育局'),
    ),
    b.heading(2, '用好数字技术'),
    b.paragraph(
      '建设全县统一的教育云平台，课堂、教研、管理三类应用一次登录、数据共享。先农村后城区更新教室设备，到2028年实现班级多媒体全覆盖。',
      b.responsibility('县教育局', '县数据局'),
    ),
    b.box(
      '数字教育重点',
      b.list(
        'orderedList',
        '2026年完成平台招标和数据标准',
        '2027年接入全部中小学',
        '2028年起每年开展一次应用评估',
      ),
    ),
    b.caption('2025年在校学生结构', { of: 'figure' }),
    b.chart('pie', '2025年在校学生结构', {
      categories: ['在园幼儿', '小学', '初中', '普通高中', '中等职业学校', '特殊教育'],
      series: [{ name: '人数', values: [9860, 19540, 10230, 5120, 1960, 110] }],
      unit: '人',
    }),
    ...(picture ? sampleMap(b, picture) : []),
    b.heading(1, '组织实施'),
    b.heading(2, '加强领导'),
    b.paragraph(
      '县委教育工作领导小组统筹本规划的实施，每半年听取一次进展情况。重点建设项目共需投资',
      b.valueRef(CITED.projectTable, null, CITED.investment, '{}万元'),
      '，列入县政府投资计划，清单见',
      b.crossRef(CITED.projectAnnex),
      '。',
      b.responsibility('县教育局', '县发展和改革局'),
    ),
    b.heading(2, '评估督导'),
    b.paragraph(
      '2028年开展中期评估，2030年开展总结评估，结果向社会公布。量化任务的进度按年通报，任务分解见',
      b.crossRef(CITED.taskAnnex),
      '，重点工程见',
      b.crossRef(CITED.keyProjectAnnex),
      ...(picture ? ['，任务分工见', b.crossRef(CITED.divisionAnnex)] : []),
      '。',
      b.responsibility('县政府教育督导室', '县教育局'),
    ),
    b.pageBreak(),
    b.heading(1, '名词解释', { kind: 'plain' }),
    b.noteList(
      {
        id: CITED.campusNote,
        text: '智慧校园：网络、终端和应用达到省定标准，并在日常教学和管理中经常使用的学校。',
      },
      {
        id: CITED.groupNote,
        text: '集团化办学：由一所优质学校牵头，若干学校组成共同体，教师、课程和管理相互融通的办学方式。',
      },
      {
        id: CITED.dualNote,
        text: '“双师型”教师：既能讲授理论、又能指导实训，并取得相应职业资格的职业学校教师。',
      },
    ),
    b.annexList(),
  ];
}

function sampleMap(b: DocumentBuilder, picture: string): JSONContent[] {
  return [
    b.caption('“十五五”时期建设项目分布示意', { of: 'figure' }),
    b.image(
      picture,
      '云岭县建设项目分布示意图：新建项目在云岭镇，改扩建项目在云岭镇、松溪镇和青石镇',
      MAP_WIDTH,
    ),
  ];
}

/** In millimetres. */
const MAP_WIDTH = 120;
