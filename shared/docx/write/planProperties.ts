import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../../plan/inlineText';
import type { PlanSettings } from '../../schema/settings';
import type { OfficePackage } from './package';
import { writeApplicationProperties, writeCoreProperties } from './properties';

/** Who made a file, where nobody else is named. */
export const PROGRAM_NAME = '共拟';

/** Adds what the file says about itself: title, subject, keywords, who made it and when. */
export function addProperties(
  office: OfficePackage,
  body: Node,
  { region, period }: PlanSettings,
  options: { readonly creator?: string; readonly now: Date },
): void {
  const titleNode = body.children.find((node) => node.type.name === 'title');
  const title = titleNode ? inlineText(titleNode).replace(/\n/g, '') : '';
  const years = period ? `${period.from}—${period.to}` : '';
  const properties = {
    title,
    subject: '规划',
    keywords: [region, years].filter(Boolean).join('，'),
    creator: options.creator ?? PROGRAM_NAME,
    now: options.now,
  };
  office.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  office.relate('', 'extended-properties', 'docProps/app.xml');
  office.add(
    'docProps/core.xml',
    writeCoreProperties(properties),
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  office.add(
    'docProps/app.xml',
    writeApplicationProperties(),
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
}
