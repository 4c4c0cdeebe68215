import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import i18next from 'i18next';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { joinLabel } from '../../../shared/plan/joinLabel';
import type { access as zhAccess } from '../../i18n/zh/access';
import type { TextSources } from '../liveTexts';
import { chipText } from '../nodeViews/chipTexts';
import { chipOrigin } from '../references/chipOrigin';

/** What a screen reader is told of a node of the paper beyond its words; what is not given its HTML says. */
export interface NodeName {
  readonly role?: 'heading' | 'group' | 'list' | 'listitem' | 'separator' | 'link';
  /** Of a heading. */
  readonly level?: number;
  readonly name?: string;
  /** What kind of thing it is, where no role says so. */
  readonly kind?: string;
}

type Naming = (node: Node, sources: TextSources) => NodeName;

/** The blocks and chips that have a word for what they are. */
type Kind = Extract<keyof typeof zhAccess.kinds, string>;

const kind = (name: Kind): string => i18next.t(`access.kinds.${name}`);

const reference: Naming = (node, sources) => {
  const { text } = chipText(node, sources);
  const origin = chipOrigin(node, sources);
  return {
    role: 'link',
    kind: kind(node.type.name as Kind),
    name: origin.startsWith(text) ? origin : text + i18next.t('access.list') + origin,
  };
};

/** How every node of a plan is named; null where its HTML says what it is and its own words name it. */
export const NODE_NAMES: Readonly<Record<string, Naming | null>> = {
  title: () => ({ role: 'heading', level: 1, kind: i18next.t('editor.styles.title') }),
  subtitle: () => ({ kind: i18next.t('editor.styles.subtitle') }),
  heading: null,
  paragraph: null,
  caption: ({ attrs }) => ({
    kind: i18next.t(attrs.of === 'figure' ? 'editor.styles.figureCaption' : 'editor.styles.tableCaption'),
  }),
  bulletList: null,
  orderedList: null,
  listItem: null,
  box: (node, { labels }) => ({
    role: 'group',
    name:
      joinLabel(labels.get(String(node.attrs.id)) ?? '', node.firstChild?.textContent ?? '') || kind('box'),
  }),
  boxTitle: () => ({ kind: kind('boxTitle') }),
  dataTable: (node, sources) => {
    const words = i18next.t(`editor.tableKinds.${node.attrs.kind as 'indicators'}`);
    return { name: captionOf(node, sources) || words };
  },
  dataColumn: null,
  dataRow: null,
  dataCell: null,
  table: (node, sources) => ({ name: captionOf(node, sources) || kind('table') }),
  tableRow: null,
  tableHeader: null,
  tableCell: null,
  chart: (node, sources) => ({
    name: captionOf(node, sources) || (node.attrs.title as string) || kind('chart'),
  }),
  image: (node, sources) => ({
    name: (node.attrs.alternative as string) || captionOf(node, sources) || kind('image'),
  }),
  pageBreak: () => ({ role: 'separator', name: kind('pageBreak') }),
  taskTable: () => ({ role: 'group', name: kind('taskTable') }),
  annexList: () => ({ role: 'group', name: kind('annexList') }),
  noteList: () => ({ role: 'list', name: kind('noteList') }),
  noteItem: () => ({ role: 'listitem' }),
  valueRef: reference,
  crossRef: reference,
  noteRef: reference,
  responsibility: (node, sources) => ({
    role: 'group',
    kind: kind('responsibility'),
    name: chipOrigin(node, sources),
  }),
  hardBreak: null,
  text: null,
  doc: null,
};

/** The label and words of the caption right before a table, chart or picture; '' without one. */
function captionOf(node: Node, { doc, labels }: TextSources): string {
  const caption = documentIndex(doc).captions.get(String(node.attrs.id));
  return caption ? joinLabel(labels.get(String(caption.attrs.id)) ?? '', caption.textContent) : '';
}
