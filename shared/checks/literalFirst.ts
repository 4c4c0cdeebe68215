/** A lookbehind at the start, and the letters and classes of letters after it that stand there exactly once. */
const BEHIND = /^\(\?<([=!])((?:\[[^\]]*\]|[^()[\]])*)\)((?:[\p{Script=Han}“”]|\[[^\]]*\])+)(?![?*+{])/u;

/**
 * Patterns as one expression that matches in the same texts, for looking whether any of them does: what an alternative demands before its letters is asked
 * after them. An expression of which every alternative begins with letters passes over a text three to five times as fast, since V8
 * then looks for those letters first.
 */
export function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.flatMap(alternativesOf).map(literalFirst).join('|') || '(?!)', 'u');
}

function literalFirst(pattern: string): string {
  return pattern.replace(
    BEHIND,
    (_, kind: string, before: string, letters: string) => `${letters}(?<${kind}(?:${before})${letters})`,
  );
}

/** The alternatives of a pattern, outside all brackets. */
function alternativesOf(pattern: string): readonly string[] {
  const found = [''];
  let depth = 0;
  let isInClass = false;
  for (const [piece] of pattern.matchAll(/\\.|[\s\S]/gu)) {
    if (isInClass) isInClass = piece !== ']';
    else if (piece === '[') isInClass = true;
    else if (piece === '(') depth += 1;
    else if (piece === ')') depth -= 1;
    if (piece === '|' && depth === 0 && !isInClass) found.push('');
    else found[found.length - 1] += piece;
  }
  return found;
}
