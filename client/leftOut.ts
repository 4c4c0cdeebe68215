/**
 * Stands in the page for parts of TipTap's kit that a plan has no use for (`shared/schema/index.ts` switches them off): the kit imports them
 * all the same, links alone with 50 kB of their own. See `vite.config.ts`.
 */
const leftOut = undefined;

export {
  leftOut as Blockquote,
  leftOut as Code,
  leftOut as CodeBlock,
  leftOut as HorizontalRule,
  leftOut as history,
  leftOut as Link,
  leftOut as redo,
  leftOut as undo,
};
