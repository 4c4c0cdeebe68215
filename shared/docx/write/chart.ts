import type { Node } from '@tiptap/pm/model';
import { chartData } from '../../plan/chartData';
import { documentIndex } from '../../plan/documentIndex';
import { inlineText } from '../../plan/inlineText';
import { isSameTitle } from '../../plan/isSameTitle';
import { atomPrinter } from '../../plan/printedText';
import type { ChartKind } from '../../schema/extensions/chart';
import { type Block, paragraph } from './block';
import { writeChartPart } from './chartPart';
import { writeChartWorkbook } from './chartWorkbook';
import type { Place, WriteContext } from './context';
import { inlineDrawing } from './drawing';
import { element } from './xml';

/** Millimetres. */
export const WIDEST_CHART = 140;
const HIGHEST_CHART = 190;
/** How high a chart is for its width. */
const CHART_RATIO = 0.55;
/** Millimetres that a bar with its figure takes, and that title, axis and legend take. */
const BAR = 5.5;
const AROUND_BARS = 38;

/** How high a chart prints, in millimetres: bars that lie get room for their figures. */
export function chartHeight(node: Node, context: WriteContext, width = WIDEST_CHART): number {
  const usual = width * CHART_RATIO;
  if (node.attrs.kind !== 'bar') return usual;
  const { data } = chartData(node, context.body, atomPrinter(context.body, context.labels));
  const bars = data.categories.length * data.series.length;
  return Math.min(HIGHEST_CHART, Math.max(usual, bars * BAR + AROUND_BARS));
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A chart that can be edited in Word: a chart part with its data, as they are now, in an embedded workbook. A title that its caption says already prints there alone. */
export function writeChart(node: Node, context: WriteContext, place: Place): Block[] {
  const { data } = chartData(node, context.body, atomPrinter(context.body, context.labels));
  const title = node.attrs.title as string;
  const caption = documentIndex(context.body).captions.get(node.attrs.id as string);
  const isCaption = caption !== undefined && isSameTitle(inlineText(caption), title);
  const number = context.nextDrawing();
  const chart = `charts/chart${number}.xml`;
  const workbook = `embeddings/chart${number}.xlsx`;
  const workbookRelation = context.office.relate(`word/${chart}`, 'package', `../${workbook}`);
  context.office.add(
    `word/${chart}`,
    writeChartPart(node.attrs.kind as ChartKind, isCaption ? '' : title, data, workbookRelation),
    CONTENT_TYPE,
  );
  context.office.add(`word/${workbook}`, writeChartWorkbook(data));
  const relation = context.office.relate('word/document.xml', 'chart', chart);
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const width = Math.min(WIDEST_CHART, (place.width * 25.4) / 1440);
  const drawing = inlineDrawing(
    { number, name: `图表 ${number}`, description: title },
    { width, height: chartHeight(node, context, width) },
    element('a:graphicData', { uri }, element('c:chart', { 'r:id': relation })),
  );
  return [paragraph({ style: 'Figure' }, drawing)];
}
