import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

/**
 * Takes a command's words apart into files and options. Throws `UsageError` for unknown options and for another number of files
 * than `files`.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  usage: string,
  files: number,
  options: Options,
) {
  const parsed = parse(words, usage, options);
  if (parsed.positionals.length !== files)
    throw new UsageError(
      `应给出 ${files} 个文件，现在是 ${parsed.positionals.length} 个。用法：gongni ${usage}`,
    );
  return parsed;
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const wrong = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? '') : '';
    throw new UsageError(`选项 ${wrong} 无法识别或缺少取值。用法：gongni ${usage}`, { cause: error });
  }
}
