import { useEffect, useState } from 'react';
import { usePersonColours } from '../../components/personColours';

/** Gives the words of each author their colour, by a style sheet of its own. */
export function useTrackedColours(people: ReadonlyMap<string, unknown>): void {
  const colourOf = usePersonColours();
  const [sheet] = useState(() => new CSSStyleSheet());
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    const rules = [...people.keys()].map(
      (id) => `.paper [data-author="${CSS.escape(JSON.stringify(id))}"] { --tracked: ${colourOf(id)}; }`,
    );
    sheet.replaceSync(rules.join('\n'));
  }, [sheet, people, colourOf]);
}
