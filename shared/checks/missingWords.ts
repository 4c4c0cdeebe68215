import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';

const ABOUT =
  /(?:贯彻|落实|按照|根据|执行)[^，。；：《》\n]{0,30}?关于([^，。；：《》\n]{4,40})(?=[，。；])/g;
const HAS_OBJECT =
  /的[^，。]{0,10}(?:意见|决定|部署|要求|精神|规定|论述|指示|批示|通知|方案|讲话|政策|文件|办法|条例|规划|纲要|计划|措施|安排|制度|任务|目标)|(?:意见|决定|部署|要求|精神|规定|通知|方案|政策|文件|办法|条例|规划|纲要|措施|工作|制度)$/;
const AS =
  /(?<=[，；])([^，。；、：！？\n“”]{2,14})为(抓手|重点|核心|主线|统领|引领|导向|载体|突破口|支撑|契机|依托|龙头|纽带|切入点|出发点|着力点)(?=[，。；、])/g;
const TAKES = /[以将把用作成视定列是使让]|突出|围绕|按照|坚持|依托/;

/** People who stand where their house should: 幼儿建设 for 幼儿园建设. */
const BUILT_PEOPLE =
  /(?<![\p{Script=Han}])(幼儿|老人|老年人|病人|患者|学生|儿童|居民|职工|游客)(?=(?:建设|改建|扩建|改扩建|新建|迁建|选址|布局)(?!者|性|美|家|好))/gu;
const HOUSE_OF: Readonly<Record<string, string>> = { 幼儿: '幼儿园' };

/** Sentences that lost a word: 落实关于加强某事， without 的意见; ，小课题为抓手， without 以. */
export function findMissingWords(passage: Passage): readonly Finding[] {
  return [...withoutObject(passage), ...withoutPreposition(passage), ...withoutHouse(passage)];
}

function withoutObject(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(ABOUT)].flatMap(({ index, 0: written, 1: about = '' }) => {
    if (HAS_OBJECT.test(about)) return [];
    const start = index + written.lastIndexOf('关于');
    return [
      {
        rule: 'term/incomplete' as const,
        severity: 'warning' as const,
        message: `“关于${about}”后面缺少“的意见”“的部署”一类的词，句子不完整。`,
        places: [placeAt(passage, start, index + written.length)],
        expected: `关于${about}的部署`,
        found: `关于${about}`,
      },
    ];
  });
}

function withoutPreposition(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(AS)].flatMap(({ index, 0: written }) => {
    const sentence = passage.text.slice(
      Math.max(passage.text.lastIndexOf('。', index), passage.text.lastIndexOf('；', index)) + 1,
      index,
    );
    if (/[以将把用作视]|坚持以/.test(sentence) || TAKES.test(written)) return [];
    return [
      {
        rule: 'term/incomplete' as const,
        severity: 'warning' as const,
        message: `“${written}”前面缺少“以”。`,
        places: [placeAt(passage, index, index + written.length)],
        expected: `以${written}`,
        found: written,
      },
    ];
  });
}

function withoutHouse(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(BUILT_PEOPLE)].map(({ index, 0: people }) => ({
    rule: 'term/incomplete' as const,
    severity: 'warning' as const,
    message: `“${passage.text.slice(index, index + people.length + 2)}”疑缺字：建设的应是${HOUSE_OF[people] ?? `“${people}”的机构或设施`}。`,
    places: [placeAt(passage, index, index + people.length + 8)],
    expected: HOUSE_OF[people] ?? '',
    found: people,
  }));
}
