import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcceptanceScope } from '../../../shared/checks/separateAccepted';
import { useAcceptFinding } from '../../api/checks';
import { FailureAlert } from '../../components/FailureAlert';
import classes from './checks.module.css';
import type { PlacedFinding } from './engine/checkMessages';

interface Props {
  readonly planId: string;
  readonly placed: PlacedFinding;
  readonly onClose: () => void;
}

const REASONS = ['scope', 'intended', 'superior'] as const;
const LONGEST_REASON = 500;

/** Asks why a finding is as intended, and whether all of its kind are. When it cannot be saved the words stay. */
export function AcceptForm({ planId, placed, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<AcceptanceScope>('finding');
  const accept = useAcceptFinding(planId);
  const { finding, key } = placed;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  const submit = () => {
    if (!reason.trim() || accept.isPending) return;
    const { rule, message } = finding;
    accept.mutate({ scope, key, rule, message, reason });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape' && !reason.trim()) onClose();
  };
  return (
    <Stack gap={8} className={classes.form} ref={form}>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        maxLength={LONGEST_REASON}
        aria-label={t('checks.reason')}
        placeholder={t('checks.reasonPlaceholder')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap={4}>
        {REASONS.map((usual) => (
          <Button
            key={usual}
            size="compact-xs"
            variant="default"
            onClick={() => setReason(t(`checks.reasons.${usual}`))}
          >
            {t(`checks.reasons.${usual}`)}
          </Button>
        ))}
      </Group>
      <Radio.Group value={scope} onChange={(value) => setScope(value as AcceptanceScope)}>
        <Stack gap={4}>
          <Radio size="xs" value="finding" label={t('checks.scope.finding')} />
          <Radio size="xs" value="rule" label={t('checks.scope.rule')} />
        </Stack>
      </Radio.Group>
      <FailureAlert title={t('checks.acceptFailed')} error={accept.error} />
      <Group gap={8} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="compact-sm" disabled={!reason.trim()} loading={accept.isPending} onClick={submit}>
          {t('checks.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
