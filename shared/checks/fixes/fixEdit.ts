import type { Node } from '@tiptap/pm/model';

/** One step of a fix, in ProseMirror positions of the body it was made for. */
export type FixEdit =
  | {
      readonly kind: 'replace';
      readonly from: number;
      readonly to: number;
      readonly content: readonly Node[];
    }
  | {
      readonly kind: 'setAttribute';
      readonly position: number;
      readonly name: string;
      readonly value: unknown;
    };

/** Characters of what a responsibility node prints. */
export interface ResponsibilitySpan {
  readonly node: Node;
  readonly position: number;
  readonly printed: string;
  readonly from: number;
  readonly to: number;
}
