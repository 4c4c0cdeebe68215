import { runServer } from '../runServer';
import { type Command, EXIT_FINE, UsageError } from './command';

const USAGE = 'serve';

/** `serve`: what `npm start` runs, until a signal ends it. */
export const serveCommand: Command = {
  name: 'serve',
  usage: USAGE,
  summary: '启动共拟服务（与 npm start 相同）',
  async run(words) {
    if (words.length > 0)
      throw new UsageError('serve 不带参数，端口等由环境变量 PORT、HOST、DATA_DIR 设定。用法：gongni serve');
    await runServer();
    return EXIT_FINE;
  },
};
