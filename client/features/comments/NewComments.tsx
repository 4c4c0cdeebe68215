import '../../i18n/laterTexts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../shared/protocol/api';
import { useUser } from '../../api/session';
import { useThreads } from '../../api/threads';
import { type NewComment, newestComment } from './newestComment';

/** As much of a comment as is read out, in characters. */
const READ_OUT = 60;

/** Tells screen readers of comments that others make while the plan is open. */
export function NewComments({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const userId = useUser().id;
  const threads = useThreads(planId).data;
  const before = useRef<readonly ThreadView[] | null>(null);
  const [newest, setNewest] = useState<NewComment | null>(null);
  useEffect(() => {
    if (!threads) return;
    const fresh = before.current && newestComment(before.current, threads, userId);
    before.current = threads;
    if (fresh) setNewest(fresh);
  }, [threads, userId]);
  const words = newest && { name: newest.name, text: newest.text.slice(0, READ_OUT) };
  return (
    <div role="status" className="gn-hidden">
      {words && t('access.newComment', words)}
    </div>
  );
}
