import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { Tracked } from './readTracked';
import { settleTracked } from './settleTracked';
import { changeAt, type TrackedStretch, trackedStretches } from './trackedStretches';

type Decision = 'accept' | 'reject';

const DECISIONS = ['accept', 'reject'] as const;
const keepSelection = (event: React.MouseEvent) => event.preventDefault();

export interface TrackedDecisionsProps {
  readonly editor: Editor;
  readonly tracked: Tracked;
}

/** What is decided about tracked changes: the one at the caret, one person's, or all. */
export function TrackedDecisions({ editor, tracked }: TrackedDecisionsProps) {
  const { t } = useTranslation();
  const settle = (find: (doc: Node) => readonly TrackedStretch[], decision: Decision) => {
    const stretches = find(editor.state.doc);
    if (stretches.length > 0) editor.view.dispatch(settleTracked(editor.state.tr, stretches, decision));
    editor.commands.focus(null, { scrollIntoView: false });
  };
  const here = (decision: Decision) => () =>
    settle((doc) => {
      const { from, to } = editor.state.selection;
      return changeAt(doc, from, to);
    }, decision);
  const all = (decision: Decision, author?: string) => () =>
    settle(
      (doc) => trackedStretches(doc).filter((each) => author === undefined || each.author === author),
      decision,
    );
  return (
    <>
      {DECISIONS.map((decision) => (
        <Tooltip key={decision} label={t(`trackedReview.${decision}Hint`)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t(`trackedReview.${decision}`)}
            onMouseDown={keepSelection}
            onClick={here(decision)}
          >
            {decision === 'accept' ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      ))}
      <Menu position="bottom-end" returnFocus={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onMouseDown={keepSelection}
          >
            {t('trackedReview.count', { count: tracked.changes })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DECISIONS.map((decision) => (
            <Menu.Item key={decision} onClick={all(decision)}>
              {t(`trackedReview.${decision}All`)}
            </Menu.Item>
          ))}
          {[...tracked.people].map(([author, { name, changes }]) => (
            <div key={author}>
              <Menu.Divider />
              <Menu.Label>{t('trackedReview.person', { name, count: changes })}</Menu.Label>
              {DECISIONS.map((decision) => (
                <Menu.Item key={decision} onClick={all(decision, author)}>
                  {t(`trackedReview.${decision}Of`, { name })}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
