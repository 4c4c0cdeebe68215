import type { Random } from './random';

const ACTIONS = ['加强', '推进', '完善', '优化', '提升', '健全', '深化', '扩大'];
const OBJECTS = [
  '乡村医疗服务',
  '公共文化供给',
  '河道生态治理',
  '社区养老保障',
  '农田水利设施',
  '青年就业帮扶',
  '古村落保护',
  '数字便民服务',
];
const ENDS = ['水平', '体系', '机制', '能力'];
const FACTS = [
  '坚持以群众需求为导向，分类制定年度计划，把任务落到镇村和具体单位',
  '按照先急后缓的次序安排资金，优先补齐偏远村镇的短板，逐步缩小差距',
  '建立半年调度、年终评价的办法，评价结果与下一年度的资金安排挂钩',
  '鼓励社会力量参与，完善准入、监管和退出的规则，保障服务质量',
  '到2030年建成覆盖全县的服务网络，群众满意度保持在九成以上',
];
const OFFICES = ['县卫生健康局', '县文化和旅游局', '县水利局', '县民政局', '县财政局', '县农业农村局'];

/** Random words of an invented plan. */
export class Words {
  constructor(private readonly random: Random) {}

  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number {
    return low + this.random.below(high - low + 1);
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }

  pick<T>(list: readonly T[]): T {
    return this.random.pick(list);
  }

  heading(): string {
    const first = this.pick(ACTIONS) + this.pick(OBJECTS) + this.pick(ENDS);
    return this.chance(0.2) ? `${first}，${this.pick(ACTIONS)}${this.pick(ENDS)}` : first;
  }

  name(): string {
    return `${this.pick(OBJECTS)}${this.pick(['工程', '项目', '行动'])}`;
  }

  /** Running text of one to three sentences. */
  prose(): string {
    return Array.from({ length: this.number(1, 3) }, () => `${this.pick(FACTS)}。`).join('');
  }

  offices(): readonly string[] {
    const first = this.number(0, OFFICES.length - 1);
    return Array.from(
      { length: this.number(1, 3) },
      (_, index) => OFFICES[(first + index) % OFFICES.length] as string,
    );
  }
}
