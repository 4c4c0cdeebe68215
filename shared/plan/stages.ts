/** The stages a plan passes, in order (PRODUCT.md): the key names it in code and catalogues, the label is what a plan stores. */
export const STAGES = [
  { key: 'discussion', label: '讨论稿' },
  { key: 'consultation', label: '征求意见稿' },
  { key: 'review', label: '送审稿' },
  { key: 'approval', label: '报批稿' },
  { key: 'issued', label: '印发稿' },
] as const;
