import { Button, Select } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStageName } from '../../components/useStageName';
import classes from './PlanListPage.module.css';
import { ORDERS, type Order, type Scope } from './selectPlans';

const EVERY_STAGE = '*';

/** What stands above the list: its name and length, stage and order, and the two ways to begin a plan. */
export function PlanListToolbar(props: {
  readonly scope: Scope;
  readonly count: number | undefined;
  readonly stages: readonly string[];
  readonly stage: string | null;
  readonly onStage: (stage: string | null) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onCreate: () => void;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const orderNames = {
    changed: t('planList.sortChanged'),
    created: t('planList.sortCreated'),
    title: t('planList.sortTitle'),
  };
  return (
    <div className={classes.toolbar}>
      <h1 className={classes.heading}>{t(`planList.scope.${props.scope}`)}</h1>
      <span className={classes.count} role="status">
        {props.count !== undefined && t('planList.count', { count: props.count })}
      </span>
      {props.stages.length > 0 && (
        <Select
          w={148}
          aria-label={t('planList.stageFilter')}
          value={props.stage ?? EVERY_STAGE}
          onChange={(stage) => props.onStage(stage === EVERY_STAGE ? null : stage)}
          data={[
            { value: EVERY_STAGE, label: t('planList.allStages') },
            ...props.stages.map((stage) => ({ value: stage, label: stageName(stage) })),
          ]}
          allowDeselect={false}
        />
      )}
      {props.stages.length > 0 && (
        <Select
          w={148}
          aria-label={t('planList.sort')}
          value={props.order}
          onChange={(order) => order && props.onOrder(order)}
          data={ORDERS.map((order) => ({ value: order, label: orderNames[order] }))}
          allowDeselect={false}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={props.onImport}
      >
        {t('planList.importFile')}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={props.onCreate}>
        {t('planList.newPlan')}
      </Button>
    </div>
  );
}
