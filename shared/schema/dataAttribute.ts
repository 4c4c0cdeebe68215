import type { Attribute } from '@tiptap/core';

function toDataName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * A node attribute that travels through HTML (clipboard) as `data-<name>` in JSON, so that numbers, booleans and
 * lists come back as what they were.
 */
export function dataAttribute(name: string, fallback: unknown): Record<string, Partial<Attribute>> {
  const dataName = toDataName(name);
  return {
    [name]: {
      default: fallback,
      parseHTML: (element: HTMLElement) => readJson(element.getAttribute(dataName), fallback),
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes[name] === fallback ? {} : { [dataName]: JSON.stringify(attributes[name]) },
    },
  };
}

function readJson(text: string | null, fallback: unknown): unknown {
  if (text === null) return fallback;
  try {
    return JSON.parse(text);
  } catch {
    return fallback;
  }
}
