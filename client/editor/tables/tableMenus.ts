import i18next from 'i18next';
import { PROJECT_GROUPINGS } from '../../../shared/projects/groupProjects';
import type { DataTableKind, TotalsBy } from '../../../shared/schema/extensions/dataTable';
import { scriptPart } from '../../components/scriptPart';
import { confirmDeletion, type MenuContext } from './menuContext';
import { openForm } from './popupForm';
import type { MenuItem } from './popupMenu';

const TAKE_OUT = scriptPart(() => import('./takeTableOut'));
const BRING_IN = scriptPart(() => import('./bringRowsIn'));

const TABLE_KINDS = [
  'indicators',
  'tasks',
  'projects',
  'keyProjects',
] as const satisfies readonly DataTableKind[];

/** What the computed subtotals of a project list are taken by. */
export function subtotalMenu({ actions }: MenuContext): readonly MenuItem[] {
  const { kind, totalsBy } = actions.table.attrs as { kind: DataTableKind; totalsBy: TotalsBy | null };
  if (kind !== 'projects' && kind !== 'keyProjects') return [];
  return ([null, ...PROJECT_GROUPINGS] as const).map((by) => ({
    label: i18next.t(`dataTable.totalsBy.${by ?? 'none'}`),
    checked: totalsBy === by,
    run: () => actions.changeTable({ totalsBy: by }),
  }));
}

/** What can be done with the table as a whole. */
export function tableMenu(context: MenuContext): readonly MenuItem[] {
  const { actions } = context;
  const t = i18next.t;
  const { totals, unit } = actions.table.attrs as { totals: boolean; unit: string | null };
  const editUnit = () =>
    openForm(
      {
        title: t('dataTable.unitLine'),
        fields: [
          {
            name: 'unit',
            label: t('dataTable.fieldUnitLine'),
            value: unit ?? '',
            hint: t('dataTable.unitLineHint'),
          },
        ],
        submit: t('dataTable.apply'),
        cancel: t('dataTable.cancel'),
        onSubmit: (values) => actions.changeTable({ unit: values.unit || null }),
      },
      context.anchor,
      () => context.view.focus(),
    );
  return [
    { label: t('dataTable.ownView.open'), run: () => context.openOwnView() },
    {
      label: t(totals ? 'dataTable.hideTotals' : 'dataTable.showTotals'),
      run: () => actions.changeTable({ totals: !totals }),
    },
    { label: t('dataTable.unitLine'), run: editUnit },
    {
      label: t('dataTable.copyTable'),
      run: () => void TAKE_OUT.ask().then((part) => part?.copyTable(context.view, actions.table)),
    },
    {
      label: t('dataTable.saveTable'),
      run: () => void TAKE_OUT.ask().then((part) => part?.saveTable(context.view, actions.table)),
    },
    {
      label: t('dataTable.readTable'),
      run: () =>
        void BRING_IN.ask().then((part) =>
          part?.bringWorkbookIn(context.view, String(actions.table.attrs.id), actions.newId),
        ),
    },
    {
      label: t('dataTable.deleteTable'),
      danger: true,
      run: () => confirmDeletion(context, t('dataTable.confirmDeleteTable'), () => actions.deleteTable()),
    },
  ];
}

/** The kinds a table can be of. */
export function kindMenu({ actions }: MenuContext): readonly MenuItem[] {
  return TABLE_KINDS.map((kind) => ({
    label: i18next.t(`editor.tableKinds.${kind}`),
    checked: actions.table.attrs.kind === kind,
    run: () => actions.changeTable({ kind }),
  }));
}
