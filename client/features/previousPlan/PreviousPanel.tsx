import { Button, Switch } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton';
import { jumpTo } from '../../editor/jumpTo';
import { settingsOfEditor } from '../../editor/usePlanReading';
import type { OutlineItem } from '../outline/readOutline';
import { Panel } from '../planPage/Panel';
import classes from './previousPlan.module.css';

/** The text of the plan before 上期文本 beside the new one: that of the heading one is in, or all of it. */
export const PreviousPanel = memo(function PreviousPanel(props: {
  readonly editor: Editor;
  readonly items: readonly OutlineItem[];
  readonly currentId: string | null;
}) {
  const { editor, items, currentId } = props;
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { previous } = settingsOfEditor(editor);
  const sections = previous?.sections ?? [];
  const shown = isWhole ? sections : sections.filter(({ heading }) => heading === currentId);
  return (
    <Panel
      title={t('previousPlan.heading')}
      aside={
        <Switch
          size="xs"
          checked={isWhole}
          label={t('previousPlan.whole')}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      }
      tools={<p className={classes.title}>{previous?.title}</p>}
    >
      {shown.length === 0 && <p className={classes.empty}>{t('previousPlan.empty')}</p>}
      {shown.map(({ heading, text }) => {
        const item = items.find(({ id }) => id === heading);
        return (
          <section key={heading} className={classes.section}>
            <div className={classes.bar}>
              <Button
                size="compact-xs"
                variant="subtle"
                ml={-8}
                className={classes.heading}
                disabled={!item}
                onClick={() => jumpTo(editor, heading)}
              >
                {item ? `${item.label} ${item.text}`.trim() : t('previousPlan.gone')}
              </Button>
              <CopyButton text={text} />
            </div>
            {text.split('\n').map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change.
              <p key={index} className={classes.line}>
                {line}
              </p>
            ))}
          </section>
        );
      })}
    </Panel>
  );
});
