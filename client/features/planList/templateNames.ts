/** The template that every server has: a title and nothing else (POST /api/plans takes it when none is named). */
export const BLANK_TEMPLATE = 'blank';
