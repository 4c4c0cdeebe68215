import { Mark } from '@tiptap/core';

/** The run-in heading that opens a paragraph: 构建思政工作体系。 in “1.构建思政工作体系。坚持用…”. */
export const RunIn = Mark.create({
  name: 'runIn',
  inclusive: false,
  parseHTML() {
    return [{ tag: 'span[data-run-in]' }];
  },
  renderHTML() {
    return ['span', { 'data-run-in': '', class: 'run-in' }, 0];
  },
});
