import '../../i18n/laterTexts';
import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { matchFigure } from '../../../shared/indicators/matchFigure';
import { readPlanOf } from '../../editor/usePlanReading';

/** More than these would hide the words. */
const MOST = 2;

/** In the bar under a selected number: the indicators that have this value, to be cited in its place. */
export function CiteOffer({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const { doc, selection } = editor.state;
  const matches = useMemo(() => {
    const { from, to, $from, $to } = selection;
    if (!$from.sameParent($to) || $from.parent.type.name === 'dataCell' || to - from > 20) return [];
    const written = doc.textBetween(from, to, '', '\ufffc');
    return /\d/.test(written) ? matchFigure(doc, readPlanOf(editor).indicators, written).slice(0, MOST) : [];
  }, [doc, selection, editor]);
  return matches.map(({ indicator, value, form }) => (
    <Button
      key={`${indicator.id}/${value.columnId}`}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconLink size={16} aria-hidden />}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() =>
        editor
          .chain()
          .focus()
          .insertContent({
            type: 'valueRef',
            attrs: { table: indicator.tableId, row: indicator.id, column: value.columnId, form },
          })
          .run()
      }
    >
      {t('indicators.cite', {
        name: indicator.name,
        year: value.year ?? t(`indicators.${value.kind}`),
      })}
    </Button>
  ));
}
