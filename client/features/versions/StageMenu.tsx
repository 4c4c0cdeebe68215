import { Badge, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLock, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES } from '../../../shared/plan/stages';
import { canManage, canWrite, type Role } from '../../../shared/protocol/roles';
import { lazyPart } from '../../components/lazyPart';
import { useStageName } from '../../components/useStageName';
import type { FreezePreset } from './FreezeDialog';
import classes from './versions.module.css';

const FreezeDialog = lazyPart(() => import('./FreezeDialog').then((module) => module.FreezeDialog));

interface Props {
  readonly planId: string;
  readonly stage: string;
  readonly role: Role;
}

/** The plan's stage in the top bar; for those who write a menu to freeze a version. */
export function StageMenu({ planId, stage, role }: Props) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const [preset, setPreset] = useState<FreezePreset | null>(null);
  const badge = (
    <Badge
      variant="light"
      radius="sm"
      className={classes.stageBadge}
      rightSection={canWrite(role) && <IconChevronDown size={12} aria-hidden />}
    >
      {stageName(stage)}
    </Badge>
  );
  if (!canWrite(role)) return stage ? badge : null;
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton
            className={classes.stageButton}
            title={t('versions.stageMenuHint')}
            aria-label={t('versions.stageMenu', { stage: stageName(stage) })}
          >
            {badge}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTag size={16} aria-hidden />}
            onClick={() => setPreset({ stage: null })}
          >
            {t('versions.freezeNamed')}
          </Menu.Item>
          {canManage(role) && (
            <>
              <Menu.Divider />
              {STAGES.map(({ key, label }) => (
                <Menu.Item
                  key={key}
                  leftSection={<IconLock size={16} aria-hidden />}
                  onClick={() => setPreset({ stage: label })}
                >
                  {t('versions.freezeAs', { stage: stageName(label) })}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconLock size={16} aria-hidden />}
                onClick={() => setPreset({ stage: 'own' })}
              >
                {t('versions.otherStage')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {preset && (
        <FreezeDialog
          planId={planId}
          preset={preset}
          staged={canManage(role)}
          onClose={() => setPreset(null)}
        />
      )}
    </>
  );
}
