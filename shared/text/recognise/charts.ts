import { isSameTitle } from '../../plan/isSameTitle';
import { EMPTY_CHART } from '../../schema/extensions/chart';
import type { SourceChart } from '../source';
import { type CaptionPart, lineAt, type Part } from './part';
import { picturesOf } from './picturesOf';
import { readChartTable } from './readChartTable';
import { textOfRuns } from './runs';

/** Figures that are drawn, not charted. */
const DRAWING = /(?:示意|分布|布局|结构|流程|框架|效果|区位|规划|组织|架构|体系|位置|现状)图$|地图/;

/**
 * Brings charts to their captions: converters print the data of all charts behind the text, so the first chart belongs to the first
 * figure caption that has none, and so on. A caption that is left without data gets an empty chart to fill in, unless it names a drawing.
 */
export function placeCharts(parts: readonly Part[]): readonly Part[] {
  const titled = nameByCaptions(captionPictures(readChartTables(parts)));
  const captions = titled.filter(
    (part, index) => isFigure(part) && !['chart', 'image'].includes(titled[index + 1]?.type ?? ''),
  ) as CaptionPart[];
  const loose = titled.filter(
    (part, index) => part.type === 'chart' && !isFigure(titled[index - 1]),
  ) as SourceChart[];
  const home = new Map<Part, SourceChart>();
  loose.slice(0, captions.length).forEach((chart, index) => {
    home.set(captions[index] as CaptionPart, chart);
  });
  const placed = new Set(home.values());
  return titled.flatMap((part): Part[] => {
    const chart = home.get(part);
    if (part.type === 'caption' && captions.includes(part)) {
      const title = textOfRuns(part.runs);
      if (chart) return [part, { ...chart, title: chart.title || title }];
      return DRAWING.test(title)
        ? [part]
        : [part, { type: 'chart', kind: 'column', title, data: EMPTY_CHART }];
    }
    return part.type === 'chart' && placed.has(part) ? [] : [part];
  });
}

/** The name of a picture stands below it on paper, in the document before it. */
function captionPictures(parts: readonly Part[]): readonly Part[] {
  const placed = [...parts];
  for (let index = 1; index < placed.length; index += 1) {
    const [picture, caption] = [placed[index - 1] as Part, placed[index] as Part];
    const isNamed = isFigure(placed[index - 2]);
    if (picture.type === 'image' && isFigure(caption) && !isNamed)
      placed.splice(index - 1, 2, caption, picture);
  }
  return placed;
}

/** Whether a line is a label such as 图1 with these words. */
function endsWithTitle(line: string, title: string): boolean {
  const words = title.replace(/\s+/g, '');
  return words !== '' && line.replace(/\s+/g, '').endsWith(words);
}

/** A chart that prints no title since its caption says it has that in its description. */
function nameByCaptions(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    const caption = parts[index - 1];
    if (part.type !== 'chart' || part.title !== '' || caption?.type !== 'caption') return part;
    const { description = '' } = part;
    return isSameTitle(textOfRuns(caption.runs), description) ? { ...part, title: description } : part;
  });
}

/** A table of numbers below a figure's caption is the data of its chart. */
function readChartTables(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    const caption = parts[index - 1];
    if (part.type !== 'table' || caption?.type !== 'caption' || caption.of !== 'figure') return part;
    if (picturesOf(part.table).length > 0) return part;
    return readChartTable(part.table, textOfRuns(caption.runs)) ?? part;
  });
}

/** Takes a title line right above a chart's data for the chart's title. */
export function nameCharts(parts: readonly Part[]): readonly Part[] {
  const named: Part[] = [];
  parts.forEach((part, index) => {
    const above = lineAt(parts, index - 1);
    const isTitle = above && !above.label && above.text.length <= 40 && !/[。；]/.test(above.text);
    const isCaption = part.type === 'chart' && above && endsWithTitle(above.text, part.description ?? '');
    if (part.type !== 'chart' || part.title !== '' || !isTitle || isCaption) named.push(part);
    else named.splice(-1, 1, { ...part, title: above.text });
  });
  return named;
}

function isFigure(part: Part | undefined): boolean {
  return part?.type === 'caption' && part.of === 'figure';
}
