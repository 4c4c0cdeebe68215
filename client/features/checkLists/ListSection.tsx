import { Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { type LineProblem, type ListName, writeListLines } from '../../../shared/checks/lists/listLines';
import settings from '../../components/SettingsPage.module.css';
import classes from './CheckLists.module.css';

interface Props {
  readonly name: ListName;
  readonly text: string;
  readonly problems: readonly LineProblem[];
  /** Null where it can only be read. */
  readonly onChange: ((text: string) => void) | null;
}

/** One list: what it is for, an example, the entries one a line, what is wrong with which line, and what comes with the program. */
export function ListSection({ name, text, problems, onChange }: Props) {
  const { t } = useTranslation();
  const [builtInShown, showBuiltIn] = useState(false);
  const label = t(`checkLists.list.${name}.name`);
  const lines = text.split('\n').length;
  return (
    <section className={settings.card} aria-label={label}>
      <h2 className={settings.cardHeading}>{label}</h2>
      <p className={settings.cardIntro}>{t(`checkLists.list.${name}.purpose`)}</p>
      <p className={classes.example}>
        {t('checkLists.example')}
        <code>{t(`checkLists.list.${name}.example`)}</code>
      </p>
      {onChange || text ? (
        <Textarea
          className={classes.lines}
          aria-label={label}
          rows={Math.min(12, Math.max(3, lines + 1))}
          spellCheck={false}
          readOnly={!onChange}
          value={text}
          error={problems.length > 0}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      ) : (
        <p className={classes.nothing}>{t('checkLists.nothing')}</p>
      )}
      {problems.length > 0 && (
        <ul className={classes.problems} role="alert">
          {problems.map(({ line, fault, text: wrong }) => (
            <li key={line}>
              {t('checkLists.line', { line, text: wrong })}
              {t(`checkLists.fault.${fault}`)}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.builtIn}>
        {t('checkLists.builtIn', { count: DEFAULT_LISTS[name].length })}
        <UnstyledButton className={classes.show} onClick={() => showBuiltIn(!builtInShown)}>
          {t(builtInShown ? 'checkLists.hideBuiltIn' : 'checkLists.showBuiltIn')}
        </UnstyledButton>
      </p>
      {builtInShown && (
        <pre className={classes.builtInLines}>{writeListLines(name, DEFAULT_LISTS[name] as never)}</pre>
      )}
    </section>
  );
}
