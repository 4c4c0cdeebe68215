import type { Node } from '@tiptap/pm/model';
import type { ComparedBlock, ComparedSide } from './comparison';
import { printWhole } from './printWhole';

/** Follows the headings of one side through a comparison, and tells under which ones it stands. */
export class PlaceTracker {
  private readonly headings: { level: number; text: string }[] = [];

  constructor(
    private readonly side: ComparedSide,
    private readonly nodesOf: (block: ComparedBlock) => readonly Node[],
  ) {}

  /** Takes the next block of the comparison into account. */
  pass(block: ComparedBlock): void {
    for (const node of this.nodesOf(block)) {
      if (node.type.name !== 'heading') continue;
      const level = node.attrs.kind === 'annex' ? 0 : (node.attrs.level as number);
      while ((this.headings.at(-1)?.level ?? -1) >= level) this.headings.pop();
      this.headings.push({ level, text: printWhole(node, this.side).replace(/\n/g, '') });
    }
  }

  /** The headings from the highest down to the nearest. */
  get place(): string {
    return this.headings.map(({ text }) => text).join(' / ');
  }
}
