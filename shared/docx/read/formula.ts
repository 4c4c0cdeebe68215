import { findChild, type XmlElement } from './xml';

/** A formula (ECMA-376 part 1, 22.1) on one line, as it would be typed: (a+b)/(c), x^2, √(n). All its letters are in it. */
export function writeFormula(element: XmlElement): string {
  const inside = (name: string) => {
    const child = findChild(element, name);
    return child ? writeFormula(child) : '';
  };
  switch (element.name) {
    case 't':
      return element.text;
    case 'f':
      return `${grouped(inside('num'))}/${grouped(inside('den'))}`;
    case 'sSup':
      return `${inside('e')}^${grouped(inside('sup'))}`;
    case 'sSub':
      return `${inside('e')}_${grouped(inside('sub'))}`;
    case 'sSubSup':
      return `${inside('e')}_${grouped(inside('sub'))}^${grouped(inside('sup'))}`;
    case 'rad':
      return `${inside('deg')}√${grouped(inside('e'))}`;
    case 'd':
      return `(${element.children
        .filter((child) => child.name === 'e')
        .map(writeFormula)
        .join(',')})`;
    case 'nary':
      return `${findChild(findChild(element, 'naryPr'), 'chr')?.attributes.val ?? '∫'}_${grouped(inside('sub'))}^${grouped(inside('sup'))}${inside('e')}`;
    default:
      return element.children.map(writeFormula).join('');
  }
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
