/** Words of a revision; `changed` ones went on the older side, or came on the newer. */
export interface RevisionWords {
  readonly text: string;
  readonly changed: boolean;
}

/** One line of the table of revisions (修订对照表). A side without words has nothing there. */
export interface Revision {
  /** The headings that it stands under: 第二章　总体要求 / 一、指导思想. */
  readonly place: string;
  /** What was done: 修改, 新增, 删除, 移动 …, with what is not in the words. */
  readonly note: string;
  readonly older: readonly RevisionWords[];
  readonly newer: readonly RevisionWords[];
}
