/** What a proposal from a returned file says of a block that was changed on both sides. */
export const CHANGED_SINCE = '这一段在文件导出后又有改动，请对照采纳。';
/** What it says of a change that nobody tracked. */
export const UNTRACKED = '退回的文件里直接改动，没有留下修订痕迹。';
