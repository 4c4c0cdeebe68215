import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNotice } from './notices/noticeStore';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * A part of the page whose script comes when it is first shown, or when `fetchParts` fetches all of them. Where the script cannot be had —
 * the network is gone — nothing stands in its place and a notice says so; the rest of the page goes on.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };
  fetches.push(fetchPart);
  return function LazyPart(props: Props) {
    const { t } = useTranslation();
    const [state, setState] = useState({ part: loaded });
    useEffect(() => {
      let wanted = true;
      fetchPart().then(
        (part) => {
          if (wanted) setState((before) => (before.part === part ? before : { part }));
        },
        () => {
          if (wanted)
            showNotice({ tone: 'error', title: t('common.partMissing'), text: t('common.partMissingHint') });
        },
      );
      return () => {
        wanted = false;
      };
    }, [t]);
    const { part: Part } = state;
    return Part && <Part {...props} />;
  };
}

/** Fetches the scripts of all parts, one after the other, so that the page works on without the network. Those that cannot be had wait until they are shown. */
export async function fetchParts(): Promise<void> {
  for (const fetchPart of fetches) await fetchPart().catch(() => {});
}
