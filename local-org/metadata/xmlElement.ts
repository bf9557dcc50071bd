import type { XmlElement } from './model.ts';

/** All direct children of one name, in document order. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/** The first direct child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Text of the first direct child of that name; undefined when it is absent or empty. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.text || undefined;
}

/** Texts of all direct children of that name. */
export function childTexts(element: XmlElement | undefined, name: string): readonly string[] {
  return childrenNamed(element, name).map((child) => child.text);
}

/** A boolean child; `fallback` when it is absent. */
export function childFlag(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const text = childText(element, name);
  return text === undefined ? fallback : text.toLowerCase() === 'true';
}

/** A whole-number child; undefined when it is absent or no number. */
export function childNumber(element: XmlElement | undefined, name: string): number | undefined {
  const text = childText(element, name);
  return text === undefined || !/^-?\d+$/.test(text) ? undefined : Number(text);
}
