import { formatLabel } from '../../shared/plan/numbering';
import type { CoverLetter, LevelFormat } from '../../shared/schema/settings';
import type { Described } from './describePlan';
import { Words } from './generatePlanWords';
import { type GeneratedTable, generateDataTable, generatePlainTable } from './generateTable';
import { createRandom } from './random';

/** A plan that nobody wrote: its plain text as a converter prints it, and what an import must find in it. */
export interface GeneratedPlan {
  readonly text: string;
  readonly blocks: readonly Described[];
  readonly coverLetter: CoverLetter | null;
}

const DEEPEST_HEADING = 3;

/** Generates the plan of a seed in a scheme of levels. Some labels of 一、 and （一） are printed as numbering that lost its form. */
export function generatePlan(seed: number, levels: readonly LevelFormat[]): GeneratedPlan {
  return new PlanGenerator(new Words(createRandom(seed)), levels).generate();
}

class PlanGenerator {
  private readonly blocks: Described[] = [];
  private readonly lines: string[] = [];
  private readonly counts = { table: 0, figure: 0, box: 0, note: 0 };
  private readonly charts: string[] = [];
  private readonly notes: string[] = [];

  constructor(
    private readonly words: Words,
    private readonly levels: readonly LevelFormat[],
  ) {}

  generate(): GeneratedPlan {
    const coverLetter = this.words.chance(0.5) ? this.writeCoverLetter() : null;
    this.add({ type: 'title', text: '青禾县公共服务发展“十五五”规划' }, '青禾县公共服务发展“十五五”规划');
    if (this.words.chance(0.5)) this.add({ type: 'subtitle', text: '（征求意见稿）' }, '（征求意见稿）');
    if (this.words.chance(0.5)) {
      this.add({ type: 'heading', level: 1, kind: 'plain', label: null, text: '编制说明' }, '编制说明');
      this.writeProse();
    }
    this.writeHeadings(1);
    this.writeNotes();
    this.writeAnnexes();
    this.lines.push(...this.charts);
    return { text: `${this.lines.join('\n')}\n`, blocks: this.blocks, coverLetter };
  }

  private add(block: Described, ...lines: readonly string[]): void {
    this.blocks.push(block);
    this.lines.push(...lines);
  }

  private writeHeadings(level: number): void {
    const count = this.words.number(2, 4);
    for (let number = 1; number <= count; number += 1) {
      const label = this.label(level, number, number > 1 && number < count);
      const text = this.words.heading();
      this.add({ type: 'heading', level, kind: 'numbered', label: label.trim(), text }, `${label}${text}`);
      const deeper = level < DEEPEST_HEADING && this.words.chance(level === 1 ? 0.9 : 0.5);
      if (!deeper || this.words.chance(0.4)) this.writeProse();
      if (deeper) this.writeHeadings(level + 1);
      else this.writeLeaf(level + 1);
    }
  }

  /** A label in the text; between two true ones of a Chinese level it may have lost its form. */
  private label(level: number, number: number, mayLose: boolean): string {
    const format = this.levels[level - 1] as LevelFormat;
    const isLosable = format.numerals === 'chinese' && !format.before.startsWith('第');
    if (mayLose && isLosable && this.words.chance(0.3)) return `${format.before}${number}${format.after} `;
    return formatLabel(number, format);
  }

  private writeLeaf(level: number): void {
    const items =
      this.levels[level - 1]?.before === '第' ? () => this.writeDashes() : () => this.writeItems(level);
    const write = this.words.pick([
      items,
      items,
      () => this.writeDashes(),
      () => this.writeBox(),
      () => this.writeTable(generateDataTable(this.words), true),
      () => this.writeTable(generatePlainTable(this.words), true),
      () => this.writeChart(),
      () => this.writeBullets(),
      () => undefined,
    ]);
    write();
  }

  private writeProse(): void {
    let text = this.words.prose();
    if (this.words.chance(0.3)) {
      this.counts.note += 1;
      this.notes.push(`术语${this.counts.note}：${this.words.prose()}`);
      text = text.replace(/，/, `〔${this.counts.note}〕，`);
    }
    this.writeParagraph({ level: null, label: null, dash: false, runIn: '' }, text);
  }

  private writeParagraph(
    head: { level: number | null; label: string | null; dash: boolean; runIn: string },
    rest: string,
  ): void {
    const departments = this.words.chance(0.4) ? this.words.offices() : [];
    const duty = departments.length > 0 ? `（${departments.join('、')}负责）` : '';
    const printed = `${head.runIn}${rest}${duty}`;
    this.add(
      { type: 'paragraph', ...head, text: printed.replace(/〔\d+〕/g, '〔〕'), departments },
      `${head.dash ? '——' : ''}${head.label ?? ''}${printed}`,
    );
  }

  private writeItems(level: number): void {
    const hasRunIns = this.words.chance(0.6);
    for (let number = 1; number <= this.words.number(2, 4) + 1; number += 1) {
      const runIn = hasRunIns ? `${this.words.heading()}。` : '';
      const label = formatLabel(number, this.levels[level - 1] as LevelFormat);
      this.writeParagraph(
        { level, label, dash: false, runIn },
        this.words.pick(['到2030年底前，', '今后五年，']) + this.words.prose(),
      );
    }
  }

  private writeDashes(): void {
    for (let count = 0; count < 3; count += 1)
      this.writeParagraph(
        { level: null, label: null, dash: true, runIn: `${this.words.heading()}。` },
        this.words.prose(),
      );
  }

  private writeBullets(): void {
    const items = [this.words.name(), this.words.name()];
    this.add({ type: 'list', items }, ...items.map((item) => `· ${item}`));
  }

  private writeBox(): void {
    this.counts.box += 1;
    const [label, title] = [`专栏${this.counts.box}`, this.words.name()];
    const level = this.levels.findIndex((format) => format.after === '.') + 1;
    const content = [1, 2, 3].map((number): Described => {
      const [runIn, text] = [`${this.words.name()}。`, this.words.prose()];
      return {
        type: 'paragraph',
        level,
        label: `${number}.`,
        dash: false,
        runIn,
        text: runIn + text,
        departments: [],
      };
    });
    const items = content.map((item) => (item.type === 'paragraph' ? `${item.label}${item.text}` : ''));
    const inside = this.words.pick(['one cell', 'two cells', 'below', 'free']);
    const head = `${label}  ${title}`;
    const lines: Record<string, readonly string[]> = {
      'one cell': [`\t${head}`, ...items, ''],
      'two cells': [`\t${head}`, '', `\t${items.join('\n')}`, ''],
      below: [head, `\t${items.join('\n')}`, ''],
      free: [head, ...items],
    };
    this.add({ type: 'box', name: '专栏', label, title, content }, ...(lines[inside] ?? []));
  }

  private writeTable(table: GeneratedTable, hasCaption: boolean): void {
    if (hasCaption) {
      this.counts.table += 1;
      const [label, text] = [`表${this.counts.table}`, table.caption];
      this.blocks.push({ type: 'caption', of: 'table', label, text });
      this.lines.push(...(this.words.chance(0.7) ? [`${label}  ${text}`] : [`\t${label} ${text}`, '']));
    }
    this.add(table.block, ...table.lines);
  }

  private writeChart(): void {
    this.counts.figure += 1;
    const label = `图${this.counts.figure}`;
    const text = `2021—2025年${this.words.name()}情况`;
    const title = this.words.name();
    const categories = ['2021年', '2023年', '2025年'];
    const series = ['城镇', '乡村']
      .slice(0, this.words.number(1, 2))
      .map((name) => ({ name, values: categories.map(() => this.words.number(1, 500) / 10) }));
    this.add({ type: 'caption', of: 'figure', label, text }, `${label}　${text}`);
    this.blocks.push({ type: 'chart', title, data: { categories, series } });
    const cells = series.flatMap(({ name, values }) => [name, ...categories, ...values]);
    this.charts.push(title, `${cells.join('\t')}\t`);
  }

  private writeNotes(): void {
    if (this.notes.length === 0) return;
    this.add({ type: 'heading', level: 1, kind: 'plain', label: null, text: '名词解释' }, '名词解释');
    const lines = this.notes.map((note, index) => `〔${index + 1}〕${note}`);
    this.add({ type: 'notes', items: this.notes }, ...lines);
  }

  private writeAnnexes(): void {
    const count = this.words.number(0, 2);
    const tables = Array.from({ length: count }, () => generateDataTable(this.words));
    const titles = tables.map((table, index) => `${table.caption}${index + 1}`);
    if (count > 1)
      this.add(
        { type: 'annexList' },
        `附件：1.${titles[0]}`,
        ...titles.slice(1).map((title, index) => `${index + 2}.${title}`),
      );
    tables.forEach((table, index) => {
      const label = count > 1 ? `附件${index + 1}` : '附件';
      const text = titles[index] as string;
      this.add({ type: 'heading', level: 1, kind: 'annex', label, text }, '', label, text);
      this.writeTable(table, false);
    });
  }

  private writeCoverLetter(): CoverLetter {
    const letter = {
      issuer: '青禾县人民政府',
      documentNumber: `青政发〔2026〕${this.words.number(1, 90)}号`,
      title: '关于印发青禾县公共服务发展“十五五”规划的通知',
      addressees: '各镇人民政府，县政府各部门：',
      body: '现将《青禾县公共服务发展“十五五”规划》印发给你们，请认真贯彻执行。',
      signature: '青禾县人民政府',
      date: '2026年11月3日',
      publicity: this.words.chance(0.5) ? '（此件公开发布）' : '',
      copies: '',
      printer: '',
      printedOn: '',
    };
    const { issuer, documentNumber, title, addressees, body, signature, date, publicity } = letter;
    const head = this.words.chance(0.5)
      ? [issuer, title, documentNumber]
      : [issuer, documentNumber, '', title];
    const foot = [`${' '.repeat(30)}${signature}`, `${' '.repeat(30)}${date}`, publicity];
    this.lines.push(...head, addressees, `    ${body}`, '', ...foot.filter(Boolean), '');
    return letter;
  }
}
