import type { Node } from '@tiptap/pm/model';
import { chartData } from '../../../shared/plan/chartData';
import type { PrintAtom } from '../../../shared/plan/inlineText';
import type { ChartData } from '../../../shared/schema/extensions/chart';

/** The words that a block prints beside its text, in the order in which `changeBlockWords` asks for them: those in a chart, the description of a picture, the unit above a table. */
export function blockWords(block: Node, body: Node, print: PrintAtom): readonly string[] {
  const words: string[] = [];
  const take = (text: string) => {
    words.push(text);
    return text;
  };
  if (block.type.name === 'chart') {
    take(block.attrs.title as string);
    changeData(chartData(block, body, print).data, take);
  } else changedAttributes(block, take);
  return words;
}

/** The attributes of a block with its own words changed; null where none of them changed, as in a chart that prints a table's words. */
export function changeBlockWords(
  block: Node,
  change: (text: string) => string,
): Readonly<Record<string, unknown>> | null {
  const next = changedAttributes(block, change);
  const isSame = Object.entries(next).every(
    ([name, value]) => JSON.stringify(block.attrs[name]) === JSON.stringify(value),
  );
  return isSame ? null : next;
}

function changedAttributes(
  { type, attrs }: Node,
  change: (text: string) => string,
): Readonly<Record<string, unknown>> {
  switch (type.name) {
    case 'chart':
      return {
        title: change(attrs.title as string),
        ...(!attrs.source && attrs.data && { data: changeData(attrs.data as ChartData, change) }),
      };
    case 'image':
      return { alternative: change(attrs.alternative as string) };
    case 'dataTable':
      return attrs.unit ? { unit: change(attrs.unit as string) || null } : {};
    default:
      return {};
  }
}

function changeData({ unit, lineUnit, ...data }: ChartData, change: (text: string) => string): ChartData {
  const [nextUnit, nextLineUnit] = [unit && change(unit), lineUnit && change(lineUnit)];
  return {
    ...data,
    categories: data.categories.map(change),
    series: data.series.map((series) => ({ ...series, name: change(series.name) })),
    ...(nextUnit && { unit: nextUnit }),
    ...(nextLineUnit && { lineUnit: nextLineUnit }),
  };
}
