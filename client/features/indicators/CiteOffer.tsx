import '../../i18n/laterTexts';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readPlanOf } from '../../editor/usePlanReading';
import { citeFigure } from './citeFigure';
import { type Offer, offersFor } from './offersFor';

/** More buttons than these would hide the words; then they are a menu. */
const MOST = 2;

const keepSelection = (event: React.MouseEvent) => event.preventDefault();

/** In the bar under a selected number: the indicators, totals and counts that have this value, to be cited in its place. */
export function CiteOffer({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const { state } = editor;
  const offers = useMemo(() => offersFor(state, readPlanOf(editor).indicators, t), [state, editor, t]);
  const cite = ({ reference }: Offer) =>
    editor
      .chain()
      .focus()
      .command(({ tr }) => {
        citeFigure(tr, tr.selection.from, tr.selection.to, reference);
        return true;
      })
      .run();
  const keyOf = ({ reference: { table, row, column } }: Offer) => `${table}/${row}/${column}`;
  if (offers.length > MOST)
    return (
      <Menu position="bottom-start" withinPortal returnFocus={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLink size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onMouseDown={keepSelection}
          >
            {t('indicators.citeChoice', { count: offers.length })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {offers.map((offer) => (
            <Menu.Item key={keyOf(offer)} onMouseDown={keepSelection} onClick={() => cite(offer)}>
              {offer.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  return offers.map((offer) => (
    <Button
      key={keyOf(offer)}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconLink size={16} aria-hidden />}
      onMouseDown={keepSelection}
      onClick={() => cite(offer)}
    >
      {offer.label}
    </Button>
  ));
}
