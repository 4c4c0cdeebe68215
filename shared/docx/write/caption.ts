import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { WriteContext } from './context';
import { field } from './fields';
import { writeInline } from './inline';
import { run } from './run';

/** The number of a label such as 表3 or 专栏1 as a `SEQ` field behind its name, inside the bookmark that references use. */
export function writeLabel(id: string, context: WriteContext): string {
  const label = context.labels.get(id);
  if (!label) return '';
  const [, name = label, count = ''] = /^(.*?)(\d*)$/.exec(label) ?? [];
  return context.bookmarks.around(
    context.names.label.get(id),
    run(name) + (count && field(`SEQ ${name} \\* ARABIC`, count)),
  );
}

/** A caption with its label, kept on one page with the table or chart under it. */
export function writeCaption(node: Node, context: WriteContext): Block[] {
  const id = node.attrs.id as string;
  const label = writeLabel(id, context);
  const title = context.bookmarks.around(context.names.title.get(id), writeInline(node, context));
  const gap = label && node.content.size > 0 ? run('　') : '';
  return [paragraph({ style: 'Caption', keepNext: true }, label, gap, title)];
}
