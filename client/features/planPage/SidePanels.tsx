import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sidePanels.module.css';

/** One panel beside the paper. `label` is already translated; `count` stands at its button, null for none. */
export interface SidePanel {
  readonly key: string;
  readonly label: string;
  readonly icon: Icon;
  readonly count: number | null;
  readonly content: ReactNode;
}

interface Props {
  readonly panels: readonly SidePanel[];
  /** The key of the panel that stands open; '' for none. */
  readonly shown: string;
  readonly onShow: (key: string) => void;
}

/** One panel at a time on the right of the paper, and the rail of buttons that opens and closes them. */
export function SidePanels({ panels, shown, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.panels}>
      {panels.find(({ key }) => key === shown)?.content}
      <nav className={classes.rail} aria-label={t('planPage.panels')}>
        {panels.map(({ key, label, icon: PanelIcon, count }) => (
          <UnstyledButton
            key={key}
            className={classes.switch}
            aria-pressed={key === shown}
            title={t(key === shown ? 'planPage.hidePanel' : 'planPage.showPanel', { panel: label })}
            onClick={() => onShow(key === shown ? '' : key)}
          >
            <PanelIcon size={18} aria-hidden />
            <span>{label}</span>
            {count !== null && count > 0 && <span className={classes.count}>{count}</span>}
          </UnstyledButton>
        ))}
      </nav>
    </div>
  );
}
