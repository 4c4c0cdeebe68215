import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPencilBolt, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndoNotice } from '../showUndoNotice';
import { useRested } from '../useRested';
import { readTracked, sameTracked } from './readTracked';
import { changeAt, settleTracked, type TrackedStretch, trackedStretches } from './settleTracked';
import { useTrackedColours } from './useTrackedColours';
import { useTrackedHint } from './useTrackedHint';

type Decision = 'accept' | 'reject';

const DECISIONS = ['accept', 'reject'] as const;
const keepSelection = (event: React.MouseEvent) => event.preventDefault();
const read = (editor: Editor) => readTracked(editor.state.doc);

/** The switch of tracked mode, and what is decided about tracked changes: the one at the caret, one person's, or all. */
export function TrackingTools({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [active, setActive] = useState(editor.storage.trackChanges.active);
  const tracked = useRested(editor, read, sameTracked);
  useTrackedColours(tracked.people);
  useTrackedHint(editor);
  useEffect(() => {
    const { trackChanges } = editor.storage;
    trackChanges.onUntracked = () =>
      showUndoNotice(editor, {
        title: t('tracking.untracked'),
        text: t('tracking.untrackedText'),
        undo: t('tracking.undo'),
      });
    return () => {
      trackChanges.onUntracked = null;
    };
  }, [editor, t]);
  const focus = () => editor.commands.focus(null, { scrollIntoView: false });
  const toggle = () => {
    editor.storage.trackChanges.active = !active;
    setActive(!active);
    focus();
  };
  const settle = (stretches: readonly TrackedStretch[], decision: Decision) => {
    if (stretches.length > 0) editor.view.dispatch(settleTracked(editor.state.tr, stretches, decision));
    focus();
  };
  const here = (decision: Decision) => () => {
    const { doc, selection } = editor.state;
    settle(changeAt(doc, selection.from, selection.to), decision);
  };
  const all = (decision: Decision, author?: string) => () =>
    settle(
      trackedStretches(editor.state.doc).filter((each) => author === undefined || each.author === author),
      decision,
    );
  return (
    <>
      <Tooltip label={t('tracking.hint')}>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'subtle'}
          color={active ? 'official' : 'gray'}
          leftSection={<IconPencilBolt size={16} aria-hidden />}
          aria-pressed={active}
          onMouseDown={keepSelection}
          onClick={toggle}
        >
          {t('tracking.mode')}
        </Button>
      </Tooltip>
      {tracked.changes > 0 && (
        <>
          {DECISIONS.map((decision) => (
            <Tooltip key={decision} label={t(`tracking.${decision}Hint`)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t(`tracking.${decision}`)}
                onMouseDown={keepSelection}
                onClick={here(decision)}
              >
                {decision === 'accept' ? (
                  <IconCheck size={18} aria-hidden />
                ) : (
                  <IconX size={18} aria-hidden />
                )}
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
                {t('tracking.count', { count: tracked.changes })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {DECISIONS.map((decision) => (
                <Menu.Item key={decision} onClick={all(decision)}>
                  {t(`tracking.${decision}All`)}
                </Menu.Item>
              ))}
              {[...tracked.people].map(([author, { name, changes }]) => (
                <div key={author}>
                  <Menu.Divider />
                  <Menu.Label>{t('tracking.person', { name, count: changes })}</Menu.Label>
                  {DECISIONS.map((decision) => (
                    <Menu.Item key={decision} onClick={all(decision, author)}>
                      {t(`tracking.${decision}Of`, { name })}
                    </Menu.Item>
                  ))}
                </div>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </>
  );
}
