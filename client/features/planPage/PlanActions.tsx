import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/protocol/roles';
import { lazyPart } from '../../components/lazyPart';
import { ExportMenu } from '../importExport/ExportMenu';
import type { PlanHead } from './planHead';

const ShareDialog = lazyPart(() => import('../members/ShareDialog').then((module) => module.ShareDialog));

interface Props {
  readonly planId: string;
  readonly plan: PlanHead | null;
  /** The role that the server says now; the plan's own may be a moment older. */
  readonly role: Role;
}

/** What takes a plan to other people: export and sharing. */
export function PlanActions({ planId, plan, role }: Props) {
  const { t } = useTranslation();
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <ExportMenu planId={planId} mayComment={role !== 'reader'} />
      <Button
        variant="default"
        size="compact-md"
        disabled={!plan}
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => setSharing(true)}
      >
        {t('planPage.share')}
      </Button>
      {sharing && plan && <ShareDialog plan={{ ...plan, role }} onClose={() => setSharing(false)} />}
    </>
  );
}
