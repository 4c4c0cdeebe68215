import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendarPlus,
  IconDots,
  IconDownload,
  IconFileText,
  IconMessage2,
  IconTrash,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { PlanView } from '../../../shared/protocol/api';
import type { ChapterProgress } from '../../../shared/protocol/chapterApi';
import { canManage } from '../../../shared/protocol/roles';
import { useRollOver } from '../../api/plans';
import { showNotice } from '../../components/notices/noticeStore';
import { RelativeTime } from '../../components/RelativeTime';
import { useFailureText } from '../../components/useFailureText';
import { useStageName } from '../../components/useStageName';
import { useExport } from '../importExport/useExport';
import classes from './PlanRow.module.css';
import { PresentPeople } from './PresentPeople';

/** One plan of the library: the whole row opens it, the menu at its end does the rest. */
export function PlanRow(props: {
  readonly plan: PlanView;
  readonly onShare: () => void;
  readonly onDelete: () => void;
}) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const { plan } = props;
  const { run, pending } = useExport(plan.id);
  const mayManage = canManage(plan.role);
  const [, navigate] = useLocation();
  const failureText = useFailureText();
  const rollOver = useRollOver();
  const startNext = () =>
    rollOver.mutate(plan.id, {
      onSuccess: ({ id }) => {
        navigate(`/plans/${id}`);
        showNotice({ tone: 'fine', title: t('previousPlan.rolledOver') });
      },
      onError: (error) =>
        showNotice({ tone: 'error', title: t('previousPlan.rollOverFailed'), text: failureText(error) }),
    });

  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Link href={`/plans/${plan.id}`} className={classes.title} title={plan.title}>
          {plan.title}
        </Link>
        <div className={classes.details}>
          <span className={classes.stage}>{stageName(plan.stage)}</span>
          <span>{t('planList.yourRole', { role: t(`common.role.${plan.role}`) })}</span>
          {plan.chapters && plan.chapters.count > 0 && <Progress chapters={plan.chapters} />}
          {plan.openThreads > 0 && (
            <span className={classes.threads}>
              <IconMessage2 size={15} stroke={1.7} aria-hidden />
              {t('planList.openThreads', { count: plan.openThreads })}
            </span>
          )}
        </div>
      </div>
      <PresentPeople people={plan.present} />
      <div className={classes.changed}>
        <RelativeTime moment={plan.changedAt} />
        <span className={classes.changedBy}>
          {plan.changedBy ? t('planList.changedBy', { name: plan.changedBy.name }) : t('planList.created')}
        </span>
      </div>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon
            className={classes.menu}
            variant="subtle"
            color="gray"
            size="lg"
            loading={pending !== null || rollOver.isPending}
            aria-label={t('planList.rowMenu', { title: plan.title })}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/plans/${plan.id}`}
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            {t('planList.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsersPlus size={16} aria-hidden />} onClick={props.onShare}>
            {t(mayManage ? 'planList.share' : 'planList.members')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void run('wordPlan')}
          >
            {t('planList.exportWord')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={startNext}>
            {t('previousPlan.rollOver')}
          </Menu.Item>
          {mayManage && <Menu.Divider />}
          {mayManage && (
            <Menu.Item
              color="official"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={props.onDelete}
            >
              {t('planList.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** How many chapters the plan has; once they are handed out or done, how many are. */
function Progress({ chapters: { count, assigned, done } }: { readonly chapters: ChapterProgress }) {
  const { t } = useTranslation();
  if (assigned + done === 0) return <span>{t('planList.chapterCount', { count })}</span>;
  const words = t('planList.chaptersDone', { done, count });
  return (
    <span className={classes.progress}>
      <progress max={count} value={done} aria-label={words} />
      {words}
    </span>
  );
}
