import { Button, Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readIndicatorLines, writeIndicatorLines } from '../../../shared/indicators/indicatorLines';
import { STANDARD_INDICATORS } from '../../../shared/indicators/standardIndicators';
import type { IndicatorLibraryView } from '../../../shared/protocol/indicatorApi';
import { useSaveIndicators } from '../../api/indicators';
import { useUser } from '../../api/session';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { RelativeTime } from '../../components/RelativeTime';
import settings from '../../components/SettingsPage.module.css';
import classes from '../checkLists/CheckLists.module.css';

/** The own indicators as lines; only an administrator can change and save them. What others save meanwhile is never overwritten. */
export function IndicatorLibraryForm({ saved }: { readonly saved: IndicatorLibraryView }) {
  const { t } = useTranslation();
  const { administrator } = useUser();
  const [base, setBase] = useState(saved);
  const [text, setText] = useState(() => writeIndicatorLines(saved.indicators));
  const [builtInShown, showBuiltIn] = useState(false);
  const saving = useSaveIndicators();
  const { indicators, problems } = readIndicatorLines(text);
  const isBase = (view: IndicatorLibraryView) =>
    writeIndicatorLines(view.indicators) === writeIndicatorLines(indicators);
  const changed = problems.length > 0 || !isBase(base);
  // What this page saved itself comes back with its time.
  if (saved.changedAt !== base.changedAt && isBase(saved)) setBase(saved);
  const save = () =>
    saving.mutate(
      { indicators, basedOn: base.changedAt },
      { onSuccess: () => showNotice({ tone: 'fine', title: t('indicatorLibrary.saved') }) },
    );
  const lines = text.split('\n').length;
  return (
    <>
      <div className={classes.toolbar}>
        <span className={classes.change}>
          {!administrator && t('indicatorLibrary.readOnly')}
          {base.changedBy && base.changedAt && (
            <>
              {t('indicatorLibrary.lastChange', { name: base.changedBy.name })}
              <RelativeTime moment={base.changedAt} />
            </>
          )}
        </span>
      </div>
      <section className={settings.card} aria-label={t('indicatorLibrary.own')}>
        <h2 className={settings.cardHeading}>{t('indicatorLibrary.own')}</h2>
        <p className={settings.cardIntro}>{t('indicatorLibrary.format')}</p>
        <p className={classes.example}>
          {t('indicatorLibrary.example')}
          <code>{t('indicatorLibrary.exampleLine')}</code>
        </p>
        {administrator || text ? (
          <Textarea
            className={classes.lines}
            aria-label={t('indicatorLibrary.own')}
            rows={Math.min(16, Math.max(5, lines + 1))}
            spellCheck={false}
            readOnly={!administrator}
            value={text}
            error={problems.length > 0}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <p className={classes.nothing}>{t('indicatorLibrary.nothing')}</p>
        )}
        {problems.length > 0 && (
          <ul className={classes.problems} role="alert">
            {problems.map(({ line, fault, text: wrong }) => (
              <li key={line}>
                {t('indicatorLibrary.line', { line, text: wrong })}
                {t(`indicatorLibrary.fault.${fault}`)}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.builtIn}>
          {t('indicatorLibrary.builtIn', { count: STANDARD_INDICATORS.length })}
          <UnstyledButton className={classes.show} onClick={() => showBuiltIn(!builtInShown)}>
            {t(builtInShown ? 'indicatorLibrary.hide' : 'indicatorLibrary.show')}
          </UnstyledButton>
        </p>
        {builtInShown && (
          <pre className={classes.builtInLines}>{writeIndicatorLines(STANDARD_INDICATORS)}</pre>
        )}
      </section>
      {administrator && (
        <div className={classes.foot}>
          <FailureAlert title={t('indicatorLibrary.saveFailed')} error={saving.error} />
          <div className={classes.footLine}>
            <span className={classes.change} role="status">
              {problems.length > 0
                ? t('indicatorLibrary.problems')
                : changed
                  ? t('indicatorLibrary.changed')
                  : ''}
            </span>
            <Button disabled={!changed || problems.length > 0} loading={saving.isPending} onClick={save}>
              {t('indicatorLibrary.save')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
