import { Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MyChapterView } from '../../../shared/protocol/chapterApi';
import { useMyChapters } from '../../api/chapters';
import { EmptyState } from '../../components/EmptyState';
import { LoadFailure } from '../../components/LoadFailure';
import { localDate } from '../../components/localDate';
import { fullDay } from '../../i18n/fullDay';
import type { Language } from '../../i18n/language';
import { isOverdue } from '../chapters/listChapters';
import classes from './MyChapters.module.css';
import { orderChapters } from './orderChapters';
import listClasses from './PlanListPage.module.css';
import { titleFits } from './selectPlans';

/** 我的章节: what is assigned to this person or to the own office, in all plans; what is due first stands first, what is done last. */
export function MyChapters({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const chapters = useMyChapters();
  const today = localDate(new Date());
  const shown = orderChapters(
    (chapters.data ?? []).filter(({ name, planTitle }) => titleFits(`${name} ${planTitle}`, words)),
  );
  const overdue = shown.filter((chapter) => isOverdue(chapter, today)).length;
  return (
    <>
      <div className={listClasses.toolbar}>
        <h1 className={listClasses.heading}>{t('planList.scope.chapters')}</h1>
        {chapters.data && chapters.data.length > 0 && (
          <span className={listClasses.count}>
            {t('planList.chapterCount', { count: shown.length })}
            {overdue > 0 && (
              <span className={classes.overdue}>{t('planList.overdueCount', { count: overdue })}</span>
            )}
          </span>
        )}
      </div>
      {chapters.isPending && <Skeleton height={64} aria-label={t('common.loading')} />}
      {chapters.error && (
        <LoadFailure
          title={t('planList.chaptersFailed')}
          error={chapters.error}
          onRetry={() => chapters.refetch()}
        />
      )}
      {chapters.data?.length === 0 && (
        <EmptyState title={t('planList.noChapters')} hint={t('planList.noChaptersHint')} />
      )}
      {chapters.data && chapters.data.length > 0 && shown.length === 0 && (
        <EmptyState title={t('planList.noMatch')} hint={t('planList.noMatchHint')} />
      )}
      {shown.length > 0 && (
        <ul className={listClasses.list}>
          {shown.map((chapter) => (
            <ChapterRow key={`${chapter.planId}/${chapter.id}`} chapter={chapter} today={today} />
          ))}
        </ul>
      )}
    </>
  );
}

function ChapterRow({ chapter, today }: { readonly chapter: MyChapterView; readonly today: string }) {
  const { t, i18n } = useTranslation();
  const { planId, planTitle, id, name, office, person, due, status, locked } = chapter;
  const overdue = isOverdue(chapter, today);
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Link href={`/plans/${planId}#${encodeURIComponent(id)}`} className={classes.name}>
          {name}
        </Link>
        <span className={classes.plan}>{planTitle}</span>
      </div>
      <span className={classes.writers}>
        {[person, office].filter(Boolean).join(' · ')}
        {locked && (
          <span className={classes.locked}>
            <IconLock size={14} aria-hidden />
            {t('chapters.locked')}
          </span>
        )}
      </span>
      <span className={classes.due} data-overdue={overdue || undefined}>
        {due && (
          <time dateTime={due}>{t('planList.dueOn', { date: fullDay(due, i18n.language as Language) })}</time>
        )}
        {overdue && <span>{t('chapterBoard.overdue')}</span>}
      </span>
      <span className={classes.status} data-status={status}>
        {t(`chapters.statuses.${status}`)}
      </span>
    </li>
  );
}
