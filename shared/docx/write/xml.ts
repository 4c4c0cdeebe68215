/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML content or an attribute; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** An element with attributes and content that is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) opening += ` ${key}="${escapeXml(String(value))}"`;
  const inner = content.join('');
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

/** A WordprocessingML element that says one thing: `<w:name w:val="value"/>`. */
export function valueElement(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** A whole XML file: the declaration and its root. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
