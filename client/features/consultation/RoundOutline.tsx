import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import outline from '../outline/outline.module.css';
import type { Outline } from '../outline/useOutline';
import classes from './consultation.module.css';

/** The headings of a frozen text: whoever reads goes to a chapter by a click. */
export const RoundOutline = memo(function RoundOutline({ items, currentId, jump }: Outline) {
  const { t } = useTranslation();
  return (
    <nav className={classes.outline} aria-label={t('outline.title')}>
      <h2 className={outline.title}>{t('outline.title')}</h2>
      <ul className={outline.list}>
        {items.map(({ id, level, label, text }) => (
          <li key={id}>
            <button
              type="button"
              className={outline.item}
              data-level={level}
              aria-current={id === currentId || undefined}
              title={text}
              onClick={() => jump(id)}
            >
              <span className={outline.words}>
                {label && <span className={outline.label}>{label}</span>}
                {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});
