import { opensItem } from './recognise/labels';
import type { SourceBlock, SourceDocument, SourceParagraph } from './source';
import { textOf } from './source';

/** How far from the top the page's own lines may stand, and how many at its end. */
const FARTHEST_TOP = 25;
const REASON = '网页的导航、发布信息和页脚不是规划的内容，没有导入。';
const LONGEST = 120;
const PATTERNS: readonly RegExp[] = [
  /^(?:您)?(?:当前|现在|所在)(?:所在)?(?:的)?位置|^位置[：:]/,
  /发[布文](?:时间|日期)[：:]|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|量|率)?[：:]|访问量/,
  /字体[：:]|字号[：:]|[【[（(]\s*大\s*中\s*小\s*[】\]）)]/,
  /打印(?:本[页文]|此[页文]|正文)?|关闭(?:窗口|本页)|分享到|扫一扫|收藏本站|设为首页|返回(?:顶部|首页|列表)/,
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|文[档章件]|阅读|解读)|附件下载|文件下载|政策解读|责任编辑|信息来源|来源|稿源|作者|编辑)\s*[：:]/,
  /(?:主办(?:单位)?[：:]|承办(?:单位)?[：:]|版权所有|技术支持|网站标识码|ICP备|公网安备|备案号|网站地图|联系我们|无障碍)/,
  /^首页(?:\s|[|>｜»])|(?:\s[|｜]\s.*){2}/,
];
/** The table of a disclosure site: 索引号, 发布机构 … */
const INDEX_TABLE = /索\s*引\s*号|(?:信息|主题)分类|发布机构|有\s*效\s*性|公开(?:方式|范围|时限|目录)/;
const NAMES_DOCUMENT = /规\s*划|计\s*划|纲\s*要|方\s*案|通\s*知/;

/** Takes off what a web site puts round a document: navigation, the data of its publication, its foot. Their words are losses. */
export function takePageFurniture(source: SourceDocument): SourceDocument {
  const { blocks } = source;
  const text = blocks.findIndex(isText);
  const top = blocks.slice(0, Math.min(FARTHEST_TOP, text < 0 ? blocks.length : text));
  const start = top.findLastIndex(isFurniture) + 1;
  const head = blocks.slice(0, start).filter((block) => !isFurniture(block) && namesDocument(block));
  let end = blocks.length;
  while (end > start && isFurniture(blocks[end - 1] as SourceBlock)) end -= 1;
  const kept = [...head.map(asTitle), ...blocks.slice(start, end)];
  const left = [...blocks.slice(0, start).filter((block) => !head.includes(block)), ...blocks.slice(end)];
  if (left.length === 0) return source;
  const loss = { text: left.map(wordsOf).filter(Boolean).join('\n'), reason: REASON };
  return { ...source, blocks: kept, losses: [...source.losses, loss] };
}

/** Where the document itself has begun for sure: a sentence, or a labelled line. */
function isText(block: SourceBlock): boolean {
  const words = wordsOf(block);
  return block.type === 'paragraph' && (/。/.test(words) || opensItem(words));
}

function isFurniture(block: SourceBlock): boolean {
  const words = wordsOf(block);
  if (block.type === 'table') return words.length < 400 && INDEX_TABLE.test(words);
  if (block.type !== 'paragraph' || words.length > LONGEST || /。/.test(words)) return false;
  return PATTERNS.some((pattern) => pattern.test(words));
}

function namesDocument(block: SourceBlock): boolean {
  return block.type === 'paragraph' && NAMES_DOCUMENT.test(wordsOf(block)) && wordsOf(block).length > 6;
}

/** The heading of a page is the title of what stands on it. */
function asTitle(block: SourceBlock): SourceBlock {
  return block.type === 'paragraph' ? ({ ...block, outlineLevel: 0 } satisfies SourceParagraph) : block;
}

function wordsOf(block: SourceBlock): string {
  if (block.type === 'paragraph') return textOf(block).trim();
  if (block.type !== 'table') return '';
  return block.rows
    .map((row) => row.cells.map((cell) => cell.blocks.map(wordsOf).join('')).join(' '))
    .join('\n');
}
