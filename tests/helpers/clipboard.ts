/** A paste event whose clipboard holds this text, and this page where one is given. */
export function clipboard(text: string, html = ''): ClipboardEvent {
  const event = new Event('paste') as ClipboardEvent;
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html };
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => data[type] ?? '', files: [], types: ['text/plain'] },
  });
  return event;
}
