/** What a responsibility prints: its bracket as the import found it, else made from the departments, '' without any. */
export function responsibilityText(attributes: {
  readonly departments?: readonly string[] | null;
  readonly written?: string | null;
}): string {
  if (attributes.written) return attributes.written;
  const departments = attributes.departments ?? [];
  return departments.length > 0 ? `（${departments.join('、')}负责）` : '';
}
