import { Button, Group, Modal, Radio, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCreatePlan, usePlans, useRollOver } from '../../api/plans';
import { useTemplates } from '../../api/templates';
import { FailureAlert } from '../../components/FailureAlert';
import { useReturnFocus } from '../../components/useReturnFocus';
import classes from './NewPlanDialog.module.css';
import { BLANK_TEMPLATE, templateNameKey } from './templateNames';

/** The longest title the server takes. */
const MAXIMUM_TITLE = 200;

/** Asks for a title and a template, and opens the new plan. `template` null chooses the first that is not blank. */
export function NewPlanDialog(props: { readonly template: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const [, navigate] = useLocation();
  const templates = useTemplates();
  const create = useCreatePlan();
  const plans = usePlans();
  const rollOver = useRollOver();
  const [previous, setPrevious] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const [picked, setPicked] = useState(props.template);
  const chosen = picked ?? templates.data?.find(({ id }) => id !== BLANK_TEMPLATE)?.id ?? BLANK_TEMPLATE;
  const length = title.trim().length;
  const problem =
    (length === 0 && t('planList.titleMissing')) ||
    (length > MAXIMUM_TITLE && t('planList.titleTooLong', { maximum: MAXIMUM_TITLE, length }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = { onSuccess: ({ id }: { readonly id: string }) => navigate(`/plans/${id}`) };
    if (previous) return rollOver.mutate(previous, open);
    setAsked(true);
    if (problem) return;
    create.mutate({ title: title.trim(), template: chosen }, open);
  };

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('planList.dialogTitle')}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('planList.titleLabel')}
            placeholder={t('planList.titlePlaceholder')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            disabled={previous !== null}
            error={!previous && (asked || length > MAXIMUM_TITLE) && problem}
            data-autofocus
          />
          {!templates.error && (
            <Radio.Group label={t('planList.template')} value={chosen} onChange={setPicked}>
              <div className={classes.templates}>
                {templates.isPending && <Skeleton height={120} />}
                {templates.data?.map(({ id, title: given }) => {
                  const name = templateNameKey(id);
                  return (
                    <Radio key={id} className={classes.template} value={id} label={name ? t(name) : given} />
                  );
                })}
              </div>
            </Radio.Group>
          )}
          {plans.data && plans.data.length > 0 && (
            <Select
              label={t('previousPlan.from')}
              description={previous ? t('previousPlan.fromHint') : undefined}
              placeholder={t('previousPlan.fromPlaceholder')}
              data={plans.data.map(({ id, title: name }) => ({ value: id, label: name }))}
              value={previous}
              searchable
              clearable
              onChange={setPrevious}
            />
          )}
          <FailureAlert
            title={t('planList.createFailed')}
            error={create.error ?? rollOver.error ?? templates.error}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={create.isPending || rollOver.isPending}
              disabled={templates.isPending}
            >
              {t('planList.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
