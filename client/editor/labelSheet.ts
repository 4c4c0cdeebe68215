import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../../shared/plan/joinLabel';
import type { Labels } from '../../shared/plan/numbering';
import { DEEPEST_LEVEL } from '../../shared/schema/extensions/heading';
import type { LevelFormat } from '../../shared/schema/settings';
import { styleNonce } from '../components/styleNonce';
import { headingRole } from './headingRole';

/** Stands for the words behind a label, to learn what comes between. */
const WORDS = '字';
let sheets = 0;

/**
 * Prints the computed labels of one editor before their blocks, by a style sheet of its own: nothing of the document's view knows
 * of them, so that they cost a keystroke nothing (ADR 15). How headings are set stands at the editor as `data-h1="chapter"`.
 */
export class LabelSheet {
  readonly #style = document.createElement('style');
  readonly #scope = `labels${++sheets}`;

  constructor(private readonly editor: HTMLElement) {
    editor.dataset.labels = this.#scope;
    if (styleNonce) this.#style.nonce = styleNonce;
    document.head.append(this.#style);
  }

  /** Shows the labels of the document's blocks, in the type that the scheme gives to headings. */
  show(doc: Node, labels: Labels, scheme: readonly LevelFormat[]): void {
    for (let level = 1; level <= DEEPEST_LEVEL; level += 1)
      this.editor.setAttribute(`data-h${level}`, headingRole(scheme, level));
    const rules = labelRules(doc, labels, `[data-labels="${this.#scope}"]`);
    if (rules !== this.#style.textContent) this.#style.textContent = rules;
  }

  /** Takes the labels away. */
  destroy(): void {
    this.#style.remove();
  }
}

/** One rule a labelled block, for blocks below the element that `scope` selects; a box shows its label before its title. */
export function labelRules(doc: Node, labels: Labels, scope: string): string {
  const rules: string[] = [];
  const add = (node: Node, within = '') => {
    const id = String(node.attrs.id);
    const label = labels.get(id);
    if (!label) return;
    const printed = joinLabel(label, WORDS).slice(0, -WORDS.length);
    rules.push(`${scope} [data-id=${cssString(id)}]${within}::before{content:${cssString(printed)}}`);
  };
  const visit = (parent: Node) => {
    parent.forEach((node, _offset, index) => {
      switch (node.type.name) {
        case 'heading':
        case 'paragraph':
        case 'caption':
        case 'noteItem':
          add(node);
          break;
        case 'boxTitle':
          if (index === 0) add(parent, '>:first-child');
          break;
        case 'table':
        case 'dataTable':
          break;
        default:
          if (!node.isTextblock && !node.isAtom) visit(node);
      }
    });
  };
  visit(doc);
  return rules.join('\n');
}

/** A text as CSS writes it. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
