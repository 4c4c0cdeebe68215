import { strToU8, zipSync } from 'fflate';
import { decodeXml } from './decodeXml';

const NAMESPACE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const PART = /<(?:\w+:)?part\s[^>]*?\bname\s*=\s*["']([^"']*)["'][^>]*>([\s\S]*?)<\/(?:\w+:)?part>/;
const XML = /<(?:\w+:)?xmlData\b[^>]*>([\s\S]*)<\/(?:\w+:)?xmlData>/;
const BINARY = /<(?:\w+:)?binaryData\b[^>]*>([\s\S]*?)<\/(?:\w+:)?binaryData>/;

/** Whether bytes are a Word file as one XML file (Flat OPC: “Word XML 文档”), by their beginning. */
export function isFlatPackage(bytes: Uint8Array): boolean {
  return decodeXml(bytes.subarray(0, 2048)).includes(NAMESPACE);
}

/** The zip package that a Flat OPC file stands for: each pkg:part is a part, XML as it stands, others in base64. */
export function zipFlatPackage(bytes: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const piece of decodeXml(bytes)
    .split(/(?=<(?:\w+:)?part\s)/)
    .slice(1)) {
    const [, name = '', content = ''] = PART.exec(piece) ?? [];
    const path = name.replace(/^\/+/, '');
    const xml = XML.exec(content)?.[1];
    const binary = xml === undefined ? BINARY.exec(content)?.[1] : undefined;
    if (path && xml !== undefined) files[path] = strToU8(xml.trim());
    else if (path && binary !== undefined) files[path] = fromBase64(binary);
  }
  return zipSync(files, { level: 0 });
}

function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
