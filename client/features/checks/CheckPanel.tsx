import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconFileTypeDocx } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../planPage/useRemembered';
import { AcceptedList } from './AcceptedList';
import { CheckProgress } from './CheckProgress';
import type { CheckState } from './checkStore';
import classes from './checks.module.css';
import { FindingList } from './FindingList';
import { GROUPINGS, type Grouping, groupFindings } from './groupFindings';
import { useCheckReport } from './useCheckReport';
import { useCheckState } from './useCheckState';
import { useFindingSteps } from './useFindingSteps';
import type { PlanCheck } from './usePlanCheck';
import { useWordClicks } from './useWordClicks';

interface Props {
  readonly check: PlanCheck;
  readonly writable: boolean;
}

const readOpen = ({ open }: CheckState) => open;
const readActiveId = ({ activeId }: CheckState) => activeId;
const readAcceptedCount = ({ accepted, idle }: CheckState) => accepted.length + idle.length;

/** What the check found, beside the paper: grouped, with places, fixes and what was accepted. */
export const CheckPanel = memo(function CheckPanel({ check, writable }: Props) {
  const { t } = useTranslation();
  const open = useCheckState(check.store, readOpen);
  const acceptedCount = useCheckState(check.store, readAcceptedCount);
  const [grouping, setGrouping] = useRemembered<string>('gongni.checkGrouping', 'severity');
  const [shown, setShown] = useState<'open' | 'accepted'>('open');
  const by = GROUPINGS.find((known) => known === grouping) ?? 'severity';
  const groups = groupFindings(open, by);
  const report = useCheckReport(check.planId);
  const step = useFindingSteps(check, groups);
  const activeId = useCheckState(check.store, readActiveId);
  useWordClicks(check);
  useEffect(() => {
    if (open.some(({ id }) => id === activeId)) setShown('open');
  }, [open, activeId]);
  return (
    <aside className={classes.panel} aria-label={t('checks.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('checks.title')}</h2>
        <CheckProgress check={check} />
        <span className={classes.space} />
        <PanelButton
          label={t('checks.previous')}
          icon={IconChevronUp}
          onClick={() => step(-1)}
          disabled={open.length === 0}
        />
        <PanelButton
          label={t('checks.next')}
          icon={IconChevronDown}
          onClick={() => step(1)}
          disabled={open.length === 0}
        />
        <PanelButton
          label={t('checks.report')}
          icon={IconFileTypeDocx}
          onClick={report.run}
          loading={report.pending}
        />
      </div>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('checks.shown')}
          value={shown}
          onChange={(value) => setShown(value as 'open' | 'accepted')}
          data={[
            { value: 'open', label: t('checks.showOpen', { count: open.length }) },
            { value: 'accepted', label: t('checks.showAccepted', { count: acceptedCount }) },
          ]}
        />
        {shown === 'open' && (
          <SegmentedControl
            size="xs"
            aria-label={t('checks.groupBy')}
            value={by}
            onChange={(value) => setGrouping(value as Grouping)}
            data={GROUPINGS.map((value) => ({ value, label: t(`checks.by.${value}`) }))}
          />
        )}
      </div>
      {shown === 'open' ? (
        <FindingList check={check} groups={groups} writable={writable} onStep={step} />
      ) : (
        <AcceptedList check={check} writable={writable} />
      )}
    </aside>
  );
});

interface ButtonProps {
  readonly label: string;
  readonly icon: typeof IconChevronUp;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly loading?: boolean;
}

function PanelButton({ label, icon: ButtonIcon, ...rest }: ButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} {...rest}>
        <ButtonIcon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
