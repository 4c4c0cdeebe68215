import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { ImageView } from '../../../shared/protocol/imageApi';
import { insertBlocks } from '../insertBlocks';

/** Dots of a screen in a millimetre, and the widest a picture prints, in millimetres. */
const DOTS = 96 / 25.4;
const WIDEST = 156;

/** Puts a kept picture behind the block at a position, as wide as it is but no wider than the text; `name` is its alternative text. */
export function insertImage(editor: Editor, image: ImageView, name: string, position: number): void {
  const width = image.width === null ? null : Math.min(WIDEST, Math.round(image.width / DOTS));
  const node = editor.schema.node('image', {
    source: image.source,
    alternative: name.replace(/\.\w+$/, ''),
    width,
  });
  editor
    .chain()
    .command(({ tr }) => {
      const at = Math.min(position, tr.doc.content.size);
      const $at = tr.doc.resolve(at);
      const isSelected = $at.nodeAfter?.isBlock && $at.nodeAfter.isAtom;
      tr.setSelection(isSelected ? NodeSelection.create(tr.doc, at) : TextSelection.near($at));
      return insertBlocks(tr, [node]);
    })
    .run();
}
