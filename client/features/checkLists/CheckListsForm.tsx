import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIST_NAMES } from '../../../shared/checks/lists/listLines';
import type { CheckListsView } from '../../../shared/protocol/checkApi';
import { useSaveCheckLists } from '../../api/checks';
import { useUser } from '../../api/session';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { RelativeTime } from '../../components/RelativeTime';
import { saveFile } from '../importExport/saveFile';
import classes from './CheckLists.module.css';
import { ListSection } from './ListSection';
import { sameLists, useListTexts } from './useListTexts';

/** The form of all lists; only an administrator can change and save them. What others save meanwhile is never overwritten. */
export function CheckListsForm({ saved }: { readonly saved: CheckListsView }) {
  const { t } = useTranslation();
  const { administrator } = useUser();
  const [base, setBase] = useState(saved);
  const lists = useListTexts(base.additions);
  const saving = useSaveCheckLists();
  const changed = !sameLists(lists.additions, base.additions);
  // What this page saved itself comes back with its time.
  if (saved.changedAt !== base.changedAt && sameLists(saved.additions, lists.additions)) setBase(saved);
  const save = () =>
    saving.mutate(
      { additions: lists.additions, basedOn: base.changedAt },
      { onSuccess: () => showNotice({ tone: 'fine', title: t('checkLists.saved') }) },
    );
  const download = () =>
    saveFile(
      new Blob([`${JSON.stringify(base.additions, null, 1)}\n`], { type: 'application/json' }),
      `${t('checkLists.title')}.json`,
    );
  return (
    <>
      <div className={classes.toolbar}>
        <span className={classes.change}>
          {!administrator && t('checkLists.readOnly')}
          {base.changedBy && base.changedAt && (
            <>
              {t('checkLists.lastChange', { name: base.changedBy.name })}
              <RelativeTime moment={base.changedAt} />
            </>
          )}
        </span>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          title={t('checkLists.downloadHint')}
          onClick={download}
        >
          {t('checkLists.download')}
        </Button>
      </div>
      {LIST_NAMES.map((name) => (
        <ListSection
          key={name}
          name={name}
          text={lists.texts[name]}
          problems={lists.problems[name]}
          onChange={administrator ? (text) => lists.set(name, text) : null}
        />
      ))}
      {administrator && (
        <div className={classes.foot}>
          <FailureAlert title={t('checkLists.saveFailed')} error={saving.error} />
          <div className={classes.footLine}>
            <span className={classes.change} role="status">
              {lists.hasProblems ? t('checkLists.problems') : changed ? t('checkLists.changed') : ''}
            </span>
            <Button disabled={!changed || lists.hasProblems} loading={saving.isPending} onClick={save}>
              {t('checkLists.save')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
