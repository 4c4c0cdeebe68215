import type { Editor } from '@tiptap/react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UNASSIGNED } from '../../../shared/schema/chapters';
import { ChapterMark } from '../chapters/ChapterMark';
import { useAssignments } from '../chapters/useAssignments';
import { chapterWords } from './chapterWords';
import classes from './outline.module.css';
import { outlineKey } from './outlineKey';
import { OUTLINE_ACTIONS } from './outlinePart';
import { useDeepLink } from './useDeepLink';
import type { Outline } from './useOutline';
import { useOutlineDrag } from './useOutlineDrag';

const KEYS = 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight';
const NEW_LINE = '\n';

interface Props {
  readonly outline: Outline;
  /** How many open comments stand right under a heading, by its id. */
  readonly counts: ReadonlyMap<string, number>;
  readonly editor: Editor;
  readonly writable: boolean;
}

/** The outline: click or Enter goes there, the arrow keys walk, with Alt they move the chapter, as dragging does; the line one is in stands out and stays in sight. */
export const OutlinePanel = memo(function OutlinePanel({ outline, counts, editor, writable }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const assignments = useAssignments(editor);
  const { items, currentId, jump } = outline;
  const { spot, lineProps } = useOutlineDrag(editor, writable);
  useDeepLink(outline);
  useEffect(() => {
    if (currentId) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const walk = (event: React.KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.heading;
    const key = outlineKey(event);
    if (id && writable && key) {
      event.preventDefault();
      void OUTLINE_ACTIONS.ask().then((actions) => actions?.runOutlineKey(editor, id, key));
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const lines = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = lines[lines.indexOf(document.activeElement as HTMLButtonElement) + step];
    next?.focus();
    event.preventDefault();
  };
  return (
    <nav className={classes.panel} aria-label={t('outline.title')}>
      <h2 className={classes.title}>{t('outline.title')}</h2>
      {items.length === 0 ? (
        <p className={classes.empty}>{t('outline.empty')}</p>
      ) : (
        <ul className={classes.list} ref={list} onKeyDown={walk}>
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={classes.item}
                data-level={Math.min(item.level, 4)}
                aria-current={item.id === currentId ? 'location' : undefined}
                data-heading={item.id}
                data-drop={spot?.id === item.id ? spot.side : undefined}
                aria-keyshortcuts={writable ? KEYS : undefined}
                onPointerEnter={(event) => {
                  const words = chapterWords(editor, item.id).toLocaleString('en-US');
                  event.currentTarget.title =
                    `${item.label} ${item.text}`.trim() + NEW_LINE + t('planPage.words', { words });
                }}
                onContextMenu={(event) => {
                  event.preventDefault();
                  const line = event.currentTarget;
                  void OUTLINE_ACTIONS.ask().then((actions) =>
                    actions?.openOutlineMenu(editor, item.id, writable, line),
                  );
                }}
                {...lineProps(item.id)}
                onClick={() => jump(item.id)}
              >
                <span className={classes.words}>
                  {item.label && <span className={classes.label}>{item.label}</span>}
                  {item.text || <span className={classes.untitled}>{t('outline.untitled')}</span>}
                </span>
                {item.level === 1 && assignments[item.id] && (
                  <ChapterMark assignment={assignments[item.id] ?? UNASSIGNED} />
                )}
                {counts.has(item.id) && (
                  <span
                    className={classes.count}
                    title={t('outline.comments', { count: counts.get(item.id) ?? 0 })}
                  >
                    {counts.get(item.id)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
});
