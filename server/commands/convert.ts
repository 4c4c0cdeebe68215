import { resolve } from 'node:path';
import { type Command, EXIT_FINE, UsageError } from './command';
import { checkOutputName, readPlanFile, writePlanFile } from './planFiles';
import { readArguments } from './readArguments';

const USAGE = 'convert 原文件 新文件 [--style plan|official] [--pages exact|estimated]';

/**
 * `convert IN OUT [--style plan|official] [--pages exact|estimated]`: from one file format to another, each told by its extension.
 * A Word file gets the page numbers of a layout where LibreOffice is installed, which takes some seconds.
 */
export const convertCommand: Command = {
  name: 'convert',
  usage: USAGE,
  summary: '按扩展名转换规划文件',
  async run(words, context) {
    const { positionals, values } = readArguments(words, USAGE, 2, {
      style: { type: 'string', default: 'plan' },
      pages: { type: 'string', default: 'exact' },
    });
    const [from = '', to = ''] = positionals;
    const { style, pages } = values;
    if (style !== 'plan' && style !== 'official')
      throw new UsageError(`--style 只能是 plan 或 official，现在是 ${style}。用法：gongni ${USAGE}`);
    if (pages !== 'exact' && pages !== 'estimated')
      throw new UsageError(`--pages 只能是 exact 或 estimated，现在是 ${pages}。用法：gongni ${USAGE}`);
    if (resolve(context.folder, from) === resolve(context.folder, to))
      throw new UsageError('原文件和新文件是同一个，请给新文件另取一个名字。');
    checkOutputName(to);
    const { document, losses, pictures } = await readPlanFile(from, context);
    await writePlanFile(document, to, context, {
      style,
      now: context.now(),
      exactPages: pages === 'exact',
      images: pictures,
    });
    if (pictures.size > 0 && /\.(?:txt|md)$/i.test(to))
      context.print(
        `${to} 不能保存图片：${pictures.size} 张图片只写了替代文字。写成 .json 或 .docx 可以保留。`,
      );
    if (losses.length > 0)
      context.print(
        `已写成 ${to}。有 ${losses.length} 处未能识别，已按原文保留；用 gongni outline ${from} 查看。`,
      );
    return EXIT_FINE;
  },
};
