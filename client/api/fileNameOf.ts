/** The file name in a Content-Disposition header (RFC 6266, the UTF-8 form first), else `fallback`. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) return decode(encoded) ?? fallback;
  return disposition?.match(/filename="([^"]+)"/i)?.[1] ?? fallback;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
