const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/** A key that, with Alt, moves a chapter in the outline or shifts its level. */
export type OutlineKey = (typeof KEYS)[number];

/** Which of them was pressed; undefined for any other. */
export function outlineKey(event: React.KeyboardEvent): OutlineKey | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return KEYS.find((key) => key === event.key);
}
